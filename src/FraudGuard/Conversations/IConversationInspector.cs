using FraudGuard.Inspection;

namespace FraudGuard.Conversations;

/// <summary>
/// Says how likely a message is part of a scam, given the conversation it belongs to. Implementations are safe to use from
/// many threads at once.
/// </summary>
/// <remarks>How the conversation counts, what is stored and for how long is written down in docs/conversations.md.</remarks>
public interface IConversationInspector
{
    /// <summary>
    /// Assesses a message in its conversation and remembers what it adds. Incoming messages are handed over as they arrive,
    /// outgoing ones once, when the user sends them.
    /// </summary>
    /// <param name="message">
    /// The message. Without a <see cref="ChatMessage.ConversationId"/> it is assessed on its own, and nothing is remembered.
    /// </param>
    /// <param name="cancellationToken">Cancels reading and writing what is remembered.</param>
    /// <returns>
    /// The assessment. What the conversation adds are signals of kind <see cref="SignalKind.Context"/> (their ids stand in
    /// <see cref="ConversationSignals"/>), so that all weights and the bias still add up to the log-odds.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    ValueTask<FraudAssessment> InspectAsync(ChatMessage message, CancellationToken cancellationToken = default);

    /// <summary>Lowers or raises a conversation by what the user said about it, and hands that to the host's handlers.</summary>
    /// <param name="feedback">What the user said.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>When it is stored and every <see cref="IConversationFeedbackHandler"/> is done.</returns>
    /// <exception cref="AggregateException">One or more handlers failed; the conversation has changed and the other handlers were called all the same.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    ValueTask AddFeedbackAsync(ConversationFeedback feedback, CancellationToken cancellationToken = default);

    /// <summary>Says what is remembered about a conversation, as of now.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What is remembered, or <see langword="null"/> when nothing is.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    ValueTask<ConversationSummary?> GetSummaryAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Forgets a conversation: all numbers, and the ends of messages kept for split phrases.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>When it is forgotten.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    ValueTask ForgetAsync(string conversationId, CancellationToken cancellationToken = default);
}
