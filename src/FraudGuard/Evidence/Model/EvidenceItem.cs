using System.Text.Json.Serialization;

namespace FraudGuard.Evidence;

/// <summary>One numbered piece of evidence. What the builder fills in is said at the property; everything else is the host's.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MessageItem), "message")]
[JsonDerivedType(typeof(CallItem), "call")]
[JsonDerivedType(typeof(TransferItem), "transfer")]
[JsonDerivedType(typeof(CaptureItem), "capture")]
[JsonDerivedType(typeof(FileItem), "file")]
[JsonDerivedType(typeof(ArtefactItem), "artefact")]
public abstract record EvidenceItem
{
    /// <summary>The sequential number, six digits from "000001". Filled in by the builder.</summary>
    public string ItemId { get; init; } = "";

    /// <summary>A short name for people. Secrets in it are masked.</summary>
    public string? Title { get; init; }

    /// <summary>The app or service it comes from.</summary>
    public string? SourcePlatform { get; init; }

    /// <summary>How it was obtained.</summary>
    /// <value>The default is <see cref="CaptureMethod.Unspecified"/>.</value>
    public CaptureMethod CaptureMethod { get; init; }

    /// <summary>When it was obtained.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Whether the original still exists, and where.</summary>
    public EvidenceOrigin? Origin { get; init; }

    /// <summary>What was changed, and from which item it was made.</summary>
    public EvidenceChangeNote? Changes { get; init; }

    /// <summary>The item's file in the archive. Filled in by the builder when content was given.</summary>
    public EvidenceFile? File { get; init; }

    /// <summary>
    /// SHA-256 (lower-case hex) of the canonical JSON of this item without this member; for a message, of its line in <c>messages.jsonl</c>,
    /// which holds the text as well. Filled in by the builder.
    /// </summary>
    public string? RecordSha256 { get; init; }
}
