using FraudGuard.Conversations;

namespace ChatCluster.Wire;

/// <summary>A <see cref="ConversationFeedback"/> on its way.</summary>
[GenerateSerializer, Alias("fraudguard.feedback")]
public struct ConversationFeedbackSurrogate
{
    [Id(0)]
    public string ConversationId;

    [Id(1)]
    public int Verdict;

    [Id(2)]
    public DateTimeOffset? GivenAt;
}
