using FraudGuard.Conversations;

namespace ChatHost.Chat;

/// <summary>Where a real host would queue a report for its trust team. It notes that there was one, and no word of it.</summary>
internal sealed partial class FeedbackLog(ILogger<FeedbackLog> logger) : IConversationFeedbackHandler
{
    public ValueTask HandleAsync(ConversationFeedback feedback, ConversationSummary? before, CancellationToken cancellationToken)
    {
        LogFeedback(feedback.Verdict, before?.Category, before?.Level);
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "A user said {Verdict} of a conversation that looked like {Category}, {Level}.")]
    private partial void LogFeedback(ConversationVerdict verdict, string? category, FraudGuard.Inspection.RiskLevel? level);
}
