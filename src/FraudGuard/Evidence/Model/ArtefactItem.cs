namespace FraudGuard.Evidence;

/// <summary>A trace that can be looked up: an address, a number, a wallet.</summary>
public sealed record ArtefactItem : EvidenceItem
{
    /// <summary>What the value is.</summary>
    public required ArtefactType Type { get; init; }

    /// <summary>The value, exactly as seen.</summary>
    public required string Value { get; init; }

    /// <summary>SHA-256 (hex) of the app package, for <see cref="ArtefactType.AppPackage"/>.</summary>
    public string? PackageSha256 { get; init; }
}
