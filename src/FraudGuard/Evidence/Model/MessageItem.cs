namespace FraudGuard.Evidence;

/// <summary>
/// A chat message. The manifest keeps who and when; the words stand only in <c>messages.jsonl</c>, so that a manifest can be handed on without them.
/// </summary>
public sealed record MessageItem : EvidenceItem
{
    /// <summary>The conversation, in the platform's own terms.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The message, in the platform's own terms.</summary>
    public string? MessageId { get; init; }

    /// <summary>The account it was sent from.</summary>
    public required string SenderId { get; init; }

    /// <summary>The name shown for that account when the message was captured.</summary>
    public string? SenderName { get; init; }

    /// <summary>Whether the victim sent it.</summary>
    public bool SentByVictim { get; init; }

    /// <summary>When the server took it.</summary>
    public DateTimeOffset? ServerTime { get; init; }

    /// <summary>When the sending device says it was sent.</summary>
    public DateTimeOffset? ClientTime { get; init; }

    /// <summary>The time zone the times were shown in, an IANA id.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The id of the message it answers.</summary>
    public string? ReplyToMessageId { get; init; }

    /// <summary>The id of the message or thread it belongs under.</summary>
    public string? ParentMessageId { get; init; }

    /// <summary>Earlier and later wordings, oldest first.</summary>
    public IReadOnlyList<MessageEdit>? Edits { get; init; }

    /// <summary>When the sender took it back.</summary>
    public DateTimeOffset? RecalledAt { get; init; }

    /// <summary>When it was deleted on the victim's side.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The words, exactly as received; <see langword="null"/> when they are not known any more, and always in the manifest.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// The words as Base64 of UTF-16 (little-endian), when they hold half of a surrogate pair and UTF-8 cannot carry them;
    /// <see cref="Text"/> then shows U+FFFD in its place. Filled in by the builder.
    /// </summary>
    public string? TextUtf16 { get; init; }

    /// <summary>The line of <c>messages.jsonl</c>, from 1. Filled in by the builder.</summary>
    public int? Line { get; init; }
}
