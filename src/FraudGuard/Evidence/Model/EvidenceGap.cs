namespace FraudGuard.Evidence;

/// <summary>Something known to be missing.</summary>
public sealed record EvidenceGap
{
    /// <summary>The conversation it is missing from.</summary>
    public string? ConversationId { get; init; }

    /// <summary>From when.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>What is missing and why. Secrets in it are masked.</summary>
    public required string Reason { get; init; }
}
