using Microsoft.Extensions.Options;

namespace FraudGuard.Conversations;

internal sealed class ConversationOptionsValidator : IValidateOptions<ConversationOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    public ValidateOptionsResult Validate(string? name, ConversationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        CheckTime(options.EvidenceHalfLife, nameof(options.EvidenceHalfLife), Longest);
        CheckTime(options.ScriptHalfLife, nameof(options.ScriptHalfLife), Longest);
        CheckTime(options.DoubtHalfLife, nameof(options.DoubtHalfLife), Longest);
        CheckTime(options.FeedbackHalfLife, nameof(options.FeedbackHalfLife), Longest);
        CheckTime(options.Lifetime, nameof(options.Lifetime), Longest);
        CheckTime(options.SplitLifetime, nameof(options.SplitLifetime), TimeSpan.FromDays(1));
        CheckNumber(options.EarlierShare, nameof(options.EarlierShare), 0, 1);
        CheckNumber(options.OwnShare, nameof(options.OwnShare), 0, 1);
        CheckNumber(options.ScriptWeight, nameof(options.ScriptWeight), 0, 5);
        CheckNumber(options.DoubtLimit, nameof(options.DoubtLimit), 0, 5);
        CheckNumber(options.NotScamWeight, nameof(options.NotScamWeight), 0, 20);
        CheckNumber(options.ReportWeight, nameof(options.ReportWeight), 0, 20);
        CheckNumber(options.SplitLength, nameof(options.SplitLength), 0, SplitMemory.MostUnits);
        CheckNumber(options.SplitSenders, nameof(options.SplitSenders), 1, int.MaxValue);
        CheckNumber(options.MemoryConversations, nameof(options.MemoryConversations), 1, int.MaxValue);
        CheckNumber(options.MemoryBytes, nameof(options.MemoryBytes), 4096, long.MaxValue);
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void CheckTime(TimeSpan value, string property, TimeSpan longest)
        {
            if (value < Shortest || value > longest)
                failures.Add($"{nameof(ConversationOptions)}.{property} is {value}. Set it to a time from {Shortest} to {longest}.");
        }

        void CheckNumber(double value, string property, double least, double most)
        {
            // Written so that NaN fails too.
            if (!(value >= least && value <= most))
                failures.Add($"{nameof(ConversationOptions)}.{property} is {value}. Set it to a number from {least} to {most}.");
        }
    }
}
