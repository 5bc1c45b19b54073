using System.Globalization;

namespace FraudGuard.Evidence;

/// <summary>What a bundle's verification found.</summary>
public sealed record EvidenceVerification
{
    /// <summary>The conclusion.</summary>
    public required EvidenceVerdict Verdict { get; init; }

    /// <summary>Everything that is wrong; empty exactly when the verdict is <see cref="EvidenceVerdict.Intact"/>. At most a thousand findings are listed.</summary>
    public required IReadOnlyList<EvidenceFinding> Findings { get; init; }

    /// <summary>Every file the seal and the manifest name, in their order, then those they do not name.</summary>
    public required IReadOnlyList<EvidenceEntryCheck> Entries { get; init; }

    /// <summary>Every item of the manifest.</summary>
    public required IReadOnlyList<EvidenceItemCheck> Items { get; init; }

    /// <summary>The manifest, when it could be read; not to be trusted unless the verdict is <see cref="EvidenceVerdict.Intact"/>.</summary>
    public EvidenceManifest? Manifest { get; init; }

    /// <summary>The SHA-256 (lower-case hex) of the manifest as it is, when it could be read.</summary>
    public string? ManifestSha256 { get; init; }

    /// <summary>What is known of the signature.</summary>
    public EvidenceProofState Signature { get; init; }

    /// <summary>What is known of the time stamp.</summary>
    public EvidenceProofState Timestamp { get; init; }

    /// <summary>The time the time stamp vouches for, when it is valid.</summary>
    public DateTimeOffset? StampedAt { get; init; }

    /// <summary>The conclusion in one sentence.</summary>
    /// <param name="culture">The language: Simplified or Traditional Chinese, or English for any other.</param>
    /// <returns>The sentence.</returns>
    public string Describe(CultureInfo culture) => EvidenceTexts.For(culture)[Verdict switch
    {
        EvidenceVerdict.Intact => "verify.intact",
        EvidenceVerdict.Altered => "verify.altered",
        _ => "verify.refused",
    }];
}
