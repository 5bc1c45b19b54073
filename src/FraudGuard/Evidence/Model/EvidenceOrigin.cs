namespace FraudGuard.Evidence;

/// <summary>The original behind an item.</summary>
public sealed record EvidenceOrigin
{
    /// <summary>Whether the original device, medium or account still exists.</summary>
    public required bool StillHeld { get; init; }

    /// <summary>Where and by whom it is kept.</summary>
    public string? Where { get; init; }

    /// <summary>Why it is gone.</summary>
    public string? ReasonIfNot { get; init; }
}
