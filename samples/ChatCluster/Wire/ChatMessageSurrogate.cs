using FraudGuard.Inspection;

namespace ChatCluster.Wire;

/// <summary>A <see cref="ChatMessage"/> on its way. Fields are found by number: new ones get new numbers, old ones never change.</summary>
[GenerateSerializer, Alias("fraudguard.message")]
public struct ChatMessageSurrogate
{
    [Id(0)]
    public string Text;

    [Id(1)]
    public string? ConversationId;

    [Id(2)]
    public string? SenderId;

    [Id(3)]
    public int Direction;

    [Id(4)]
    public int Relation;

    [Id(5)]
    public DateTimeOffset? ContactSince;

    [Id(6)]
    public DateTimeOffset? SentAt;

    [Id(7)]
    public bool HasAttachedLink;

    [Id(8)]
    public bool HasPaymentRequest;
}
