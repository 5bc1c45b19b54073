namespace FraudGuard.Evidence;

/// <summary>A detached signature over the bytes of the manifest.</summary>
public sealed record EvidenceSignature
{
    /// <summary>What the signer calls its algorithm.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Which key was used, in the signer's own terms.</summary>
    public string? KeyId { get; init; }

    /// <summary>The file with the signature.</summary>
    public required EvidenceEntry File { get; init; }
}
