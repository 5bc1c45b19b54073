using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace ChatCluster.Grains;

/// <summary>One conversation; the key is its id. What a call returns has been written to the storage.</summary>
[Alias("fraudguard.conversation")]
public interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Assesses a message of the conversation and counts it, once for each id.</summary>
    /// <param name="messageId">Given by the host's server, never by who sends: a message with the id of an earlier one is a retry of it.</param>
    /// <param name="message">The message.</param>
    [Alias("inspect")]
    Task<FraudAssessment> InspectAsync(string messageId, [Immutable] ChatMessage message);

    /// <summary>Counts what the user said about the conversation, once for each id.</summary>
    [Alias("feedback")]
    Task AddFeedbackAsync(string feedbackId, [Immutable] ConversationFeedback feedback);

    [Alias("summary")]
    Task<ConversationSummary?> GetSummaryAsync();

    [Alias("forget")]
    Task ForgetAsync();
}
