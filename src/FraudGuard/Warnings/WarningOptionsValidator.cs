using FraudGuard.Inspection;
using Microsoft.Extensions.Options;

namespace FraudGuard.Warnings;

// By hand: what a category leaves open is only complete together with the general settings.
internal sealed class WarningOptionsValidator : IValidateOptions<WarningOptions>
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromDays(365);

    public ValidateOptionsResult Validate(string? name, WarningOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        CheckLevels(nameof(WarningOptions), options.MinimumLevel, options.MinimumLevelForContacts);
        CheckSpan($"{nameof(WarningOptions)}.{nameof(options.RepeatInterval)}", options.RepeatInterval, LongestInterval);
        CheckSpan($"{nameof(WarningOptions)}.{nameof(options.NewCategoryInterval)}", options.NewCategoryInterval, LongestInterval);
        CheckSpan($"{nameof(WarningOptions)}.{nameof(options.QuietAfterNotScam)}", options.QuietAfterNotScam, LongestQuiet);
        if (options.MemoryDuration < TimeSpan.FromHours(1) || options.MemoryDuration > LongestQuiet)
            failures.Add($"{nameof(WarningOptions)}.{nameof(options.MemoryDuration)} is {options.MemoryDuration}. Set it from 1 hour to {LongestQuiet.TotalDays} days.");
        CheckCount(nameof(options.WarningsBeforeEscalation), options.WarningsBeforeEscalation, 100);
        CheckCount(nameof(options.ConversationCapacity), options.ConversationCapacity, 10_000_000);
        foreach (var (category, own) in options.Categories)
        {
            var where = $"{nameof(WarningOptions)}.{nameof(options.Categories)}[\"{category}\"]";
            if (own is null)
            {
                failures.Add($"{where} is null. Remove it, or set what differs for this category.");
                continue;
            }

            CheckLevels(where, own.MinimumLevel ?? options.MinimumLevel, own.MinimumLevelForContacts ?? MoreOf(own.MinimumLevel, options.MinimumLevelForContacts));
            if (own.RepeatInterval is { } interval) CheckSpan($"{where}.{nameof(own.RepeatInterval)}", interval, LongestInterval);
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void CheckLevels(string where, RiskLevel minimum, RiskLevel forContacts)
        {
            if (minimum is not (RiskLevel.Medium or RiskLevel.High))
                failures.Add($"{where}.{nameof(options.MinimumLevel)} is {minimum}. Set it to Medium or High: what is below Medium is no reason to warn.");
            if (forContacts is not (RiskLevel.Medium or RiskLevel.High) || forContacts < minimum)
                failures.Add($"{where}.{nameof(options.MinimumLevelForContacts)} is {forContacts}. Set it to Medium or High, and not below {nameof(options.MinimumLevel)}.");
        }

        void CheckSpan(string where, TimeSpan value, TimeSpan most)
        {
            if (value < TimeSpan.Zero || value > most) failures.Add($"{where} is {value}. Set it from 0 to {most.TotalDays} days.");
        }

        void CheckCount(string property, int value, int most)
        {
            if (value < 1 || value > most) failures.Add($"{nameof(WarningOptions)}.{property} is {value}. Set it from 1 to {most}.");
        }
    }

    // A category that is stricter than all others is so for contacts too, without having to say it twice.
    internal static RiskLevel MoreOf(RiskLevel? own, RiskLevel common) => own > common ? own.Value : common;
}
