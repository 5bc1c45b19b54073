namespace FraudGuard.Evidence;

/// <summary>A voice or video call.</summary>
public sealed record CallItem : EvidenceItem
{
    /// <summary>The number or account at the other end.</summary>
    public required string Counterparty { get; init; }

    /// <summary>The name shown for it.</summary>
    public string? CounterpartyName { get; init; }

    /// <summary>Whether the victim placed the call.</summary>
    public bool PlacedByVictim { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it lasted, in whole seconds; 0 when it was not answered.</summary>
    public long? DurationSeconds { get; init; }

    /// <summary>Whether it was a video call.</summary>
    public bool Video { get; init; }

    /// <summary>Whether a screen was shared.</summary>
    public bool ScreenShared { get; init; }
}
