namespace FraudGuard.Evidence;

/// <summary>A file the bundle must hold, and what became of it.</summary>
internal sealed class ExpectedFile(EvidenceEntry content, uint? headerCrc32 = null)
{
    /// <summary>What its bytes must be.</summary>
    public EvidenceEntry Content { get; } = content;

    /// <summary>As <see cref="Content"/>, but with the checksum the headers must show.</summary>
    public EvidenceEntry Header { get; } = headerCrc32 is { } crc ? content with { Crc32 = crc.ToString("x8", null) } : content;

    public string Path => Content.Path;

    public bool HeaderMatches { get; set; }

    /// <summary>Where its bytes stand unchanged.</summary>
    public long? FoundAt { get; set; }

    /// <summary>Whether something with its name is in the archive, changed or not.</summary>
    public bool NameSeen { get; set; }

    public EvidenceCheckState State => FoundAt is not null ? EvidenceCheckState.Whole : NameSeen ? EvidenceCheckState.Changed : EvidenceCheckState.Missing;

    public bool IsAt(ArchiveReader reader, long offset)
    {
        if (offset < 0 || offset > reader.Length - Content.Size)
            return false;
        using var digest = new ContentDigest(Content.Hashes.Skip(1).Select(static hash => hash.Algorithm));
        reader.Digest(offset, Content.Size, digest);
        EvidenceEntry actual = digest.Finish(Path);
        return actual.Size == Content.Size && string.Equals(actual.Crc32, Content.Crc32, StringComparison.Ordinal) && actual.Hashes.SequenceEqual(Content.Hashes);
    }
}
