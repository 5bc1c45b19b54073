namespace FraudGuard.Evidence;

/// <summary>What to check besides the bundle itself.</summary>
public sealed class EvidenceVerifyOptions
{
    /// <summary>The SHA-256 (hex) of the manifest from a receipt or a printed report. Only with this or a signature is a bundle told from one made anew.</summary>
    /// <value>The default is <see langword="null"/>: any manifest that its seal confirms.</value>
    public string? ExpectedManifestSha256 { get; set; }

    /// <summary>Checks the signature.</summary>
    /// <value>The default is <see langword="null"/>: a signature is reported as not checked.</value>
    public IEvidenceSignatureVerifier? SignatureVerifier { get; set; }

    /// <summary>Checks the time stamp.</summary>
    /// <value>The default is <see langword="null"/>: a time stamp is reported as not checked.</value>
    public IEvidenceTimestampVerifier? TimestampVerifier { get; set; }
}
