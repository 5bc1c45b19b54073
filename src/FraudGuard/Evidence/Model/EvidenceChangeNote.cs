namespace FraudGuard.Evidence;

/// <summary>What differs from the original. A redacted copy is an item of its own and names the item it was made from; the original stays.</summary>
public sealed record EvidenceChangeNote
{
    /// <summary>What was changed, added or left out.</summary>
    public string? Note { get; init; }

    /// <summary>The item it was made from.</summary>
    public string? DerivedFromItemId { get; init; }

    /// <summary>SHA-256 (lower-case hex) of the content it was made from.</summary>
    public string? DerivedFromSha256 { get; init; }
}
