namespace FraudGuard.Evidence;

/// <summary>What a host should remember of a bundle it has written.</summary>
public sealed record EvidenceReceipt
{
    /// <summary>The manifest.</summary>
    public required EvidenceManifest Manifest { get; init; }

    /// <summary>The seal.</summary>
    public required EvidenceSeal Seal { get; init; }

    /// <summary>
    /// SHA-256 (lower-case hex) of the manifest. Kept apart from the bundle, printed on a report for one, it proves that the bundle is the same;
    /// without it and without a signature, someone could make a new bundle with a new seal.
    /// </summary>
    public string ManifestSha256 => Seal.Manifest.Sha256;

    /// <summary>How many bytes were written.</summary>
    public required long Length { get; init; }
}
