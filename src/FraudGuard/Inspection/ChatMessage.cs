namespace FraudGuard.Inspection;

/// <summary>A message and what the host knows about it. Everything but the text is optional.</summary>
public sealed class ChatMessage
{
    /// <summary>The text as the user sees it.</summary>
    public required string Text { get; init; }

    /// <summary>The conversation it belongs to, in the host's own terms; needed to score over several messages.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Who wrote it, in the host's own terms.</summary>
    public string? SenderId { get; init; }

    /// <summary>Whether it came in or is about to be sent.</summary>
    /// <value>The default is <see cref="MessageDirection.Incoming"/>.</value>
    public MessageDirection Direction { get; init; }

    /// <summary>What the other side is to the user.</summary>
    /// <value>The default is <see cref="SenderRelation.Unknown"/>.</value>
    public SenderRelation Relation { get; init; }

    /// <summary>Since when the other side is a contact.</summary>
    public DateTimeOffset? ContactSince { get; init; }

    /// <summary>When it was sent; the host's clock is used when it is not given.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The host attached a link (a card, a mini-program, a QR code) that is not in the text.</summary>
    public bool HasAttachedLink { get; init; }

    /// <summary>The host attached a request for payment (a transfer card, a collect request).</summary>
    public bool HasPaymentRequest { get; init; }
}
