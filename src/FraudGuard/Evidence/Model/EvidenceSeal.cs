namespace FraudGuard.Evidence;

/// <summary>The content of <c>seal.json</c>: the hash of the manifest, and the signature and time stamp over it when there are any.</summary>
public sealed record EvidenceSeal
{
    /// <summary>The version of the seal's format.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the format it is written in.</summary>
    public required int SealVersion { get; init; }

    /// <summary>The manifest, with its hashes.</summary>
    public required EvidenceEntry Manifest { get; init; }

    /// <summary>The signature over the bytes of the manifest.</summary>
    public EvidenceSignature? Signature { get; init; }

    /// <summary>The RFC 3161 time stamp over the SHA-256 of the manifest.</summary>
    public EvidenceEntry? Timestamp { get; init; }
}
