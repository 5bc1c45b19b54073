namespace FraudGuard.Evidence;

/// <summary>
/// What a bundle holds: the content of <c>manifest.json</c>. It carries no message text and no secrets, names every file of the archive with its hashes,
/// and is itself named by the seal.
/// </summary>
public sealed record EvidenceManifest
{
    /// <summary>The version of the manifest's format.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the format it is written in.</summary>
    public required int ManifestVersion { get; init; }

    /// <summary>Its id. Without one from the host, made from the content.</summary>
    public required string ManifestId { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The offset of local time from UTC where it was made, in minutes.</summary>
    public required int LocalOffsetMinutes { get; init; }

    /// <summary>The software that made it.</summary>
    public required EvidenceTool Tool { get; init; }

    /// <summary>SHA-256 (lower-case hex) of the JSON schema it follows.</summary>
    public required string SchemaSha256 { get; init; }

    /// <summary>How JSON is brought into its one form.</summary>
    public required string Canonicalization { get; init; }

    /// <summary>The language of the index: "zh-Hans", "zh-Hant" or "en".</summary>
    public required string Locale { get; init; }

    /// <summary>The incident.</summary>
    public required EvidenceCase Case { get; init; }

    /// <summary>Who collected it.</summary>
    public required EvidenceCollector Collector { get; init; }

    /// <summary>How complete it is.</summary>
    public required EvidenceCompleteness Completeness { get; init; }

    /// <summary>Words explained.</summary>
    public required IReadOnlyList<GlossaryTerm> Glossary { get; init; }

    /// <summary>The grounds for keeping personal data.</summary>
    public EvidencePrivacy? Privacy { get; init; }

    /// <summary>The custody log when the bundle was sealed.</summary>
    public required CustodySummary Custody { get; init; }

    /// <summary>The evidence, in the order of its numbers.</summary>
    public required IReadOnlyList<EvidenceItem> Items { get; init; }

    /// <summary>Every file of the archive in its order, except the manifest, the seal and what the seal names.</summary>
    public required IReadOnlyList<EvidenceEntry> Entries { get; init; }
}
