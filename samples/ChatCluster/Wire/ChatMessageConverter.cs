using FraudGuard.Inspection;

namespace ChatCluster.Wire;

[RegisterConverter]
public sealed class ChatMessageConverter : IConverter<ChatMessage, ChatMessageSurrogate>
{
    public ChatMessage ConvertFromSurrogate(in ChatMessageSurrogate surrogate) => new()
    {
        Text = surrogate.Text,
        ConversationId = surrogate.ConversationId,
        SenderId = surrogate.SenderId,
        Direction = (MessageDirection)surrogate.Direction,
        Relation = (SenderRelation)surrogate.Relation,
        ContactSince = surrogate.ContactSince,
        SentAt = surrogate.SentAt,
        HasAttachedLink = surrogate.HasAttachedLink,
        HasPaymentRequest = surrogate.HasPaymentRequest,
    };

    public ChatMessageSurrogate ConvertToSurrogate(in ChatMessage value) => new()
    {
        Text = value.Text,
        ConversationId = value.ConversationId,
        SenderId = value.SenderId,
        Direction = (int)value.Direction,
        Relation = (int)value.Relation,
        ContactSince = value.ContactSince,
        SentAt = value.SentAt,
        HasAttachedLink = value.HasAttachedLink,
        HasPaymentRequest = value.HasPaymentRequest,
    };
}
