using FraudGuard.Conversations;

namespace ChatCluster.Wire;

[RegisterConverter]
public sealed class ConversationFeedbackConverter : IConverter<ConversationFeedback, ConversationFeedbackSurrogate>
{
    public ConversationFeedback ConvertFromSurrogate(in ConversationFeedbackSurrogate surrogate) => new()
    {
        ConversationId = surrogate.ConversationId,
        Verdict = (ConversationVerdict)surrogate.Verdict,
        GivenAt = surrogate.GivenAt,
    };

    public ConversationFeedbackSurrogate ConvertToSurrogate(in ConversationFeedback value) => new()
    {
        ConversationId = value.ConversationId,
        Verdict = (int)value.Verdict,
        GivenAt = value.GivenAt,
    };
}
