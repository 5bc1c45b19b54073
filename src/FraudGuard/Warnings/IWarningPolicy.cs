using System.Globalization;
using FraudGuard.Inspection;

namespace FraudGuard.Warnings;

/// <summary>
/// Says for every message that came in whether the user is to be warned now: at the moment of harm, and rarely, because a
/// warning that comes too often is not read. Safe to use from many threads at once.
/// </summary>
public interface IWarningPolicy
{
    /// <summary>Decides about one message, and remembers that its conversation was warned about.</summary>
    /// <param name="message">The message and what the host knows about it.</param>
    /// <param name="assessment">Its assessment, best one that takes its conversation into account.</param>
    /// <param name="culture">The user's culture.</param>
    /// <returns>The warning to show, or why there is none.</returns>
    WarningDecision Decide(ChatMessage message, FraudAssessment assessment, CultureInfo culture);

    /// <summary>
    /// The user said that a conversation is not a scam: it stays quiet for
    /// <see cref="WarningOptions.QuietAfterNotScam"/>, unless the evidence becomes stronger than what the user judged.
    /// </summary>
    /// <param name="conversationId">The conversation, as in <see cref="ChatMessage.ConversationId"/>.</param>
    void MarkNotScam(string conversationId);

    /// <summary>Forgets what was shown and said in a conversation: it was deleted, or the user reported it after all.</summary>
    /// <param name="conversationId">The conversation, as in <see cref="ChatMessage.ConversationId"/>.</param>
    void Forget(string conversationId);
}
