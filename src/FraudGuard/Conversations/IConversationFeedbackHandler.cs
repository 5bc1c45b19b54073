namespace FraudGuard.Conversations;

/// <summary>
/// The host's hook for what users say about conversations: to queue a report for its trust team, to learn from a false
/// alarm. All registered handlers are called, in the order of their registration.
/// </summary>
public interface IConversationFeedbackHandler
{
    /// <summary>Called after the conversation has been lowered or raised.</summary>
    /// <param name="feedback">What the user said.</param>
    /// <param name="before">What was remembered about the conversation before, or <see langword="null"/> when nothing was.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>When it is handled. What it throws reaches the caller of <see cref="IConversationInspector.AddFeedbackAsync"/>.</returns>
    ValueTask HandleAsync(ConversationFeedback feedback, ConversationSummary? before, CancellationToken cancellationToken);
}
