namespace FraudGuard.Conversations;

/// <summary>What a user said about a conversation.</summary>
public sealed class ConversationFeedback
{
    /// <summary>The conversation, as in <see cref="Inspection.ChatMessage.ConversationId"/>.</summary>
    public required string ConversationId { get; init; }

    /// <summary>What the user said. The latest verdict replaces the one before.</summary>
    public required ConversationVerdict Verdict { get; init; }

    /// <summary>When, or <see langword="null"/> for now.</summary>
    public DateTimeOffset? GivenAt { get; init; }
}
