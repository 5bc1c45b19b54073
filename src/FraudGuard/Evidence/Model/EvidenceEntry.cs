namespace FraudGuard.Evidence;

/// <summary>One file of the archive: its name, size and hashes.</summary>
public sealed record EvidenceEntry
{
    /// <summary>The name in the archive, with "/" between folders.</summary>
    public required string Path { get; init; }

    /// <summary>The size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The CRC-32 of the ZIP headers, eight lower-case hex digits.</summary>
    public required string Crc32 { get; init; }

    /// <summary>The hashes; SHA-256 is always the first.</summary>
    public required IReadOnlyList<EvidenceHash> Hashes { get; init; }

    internal string Sha256 => Hashes[0].Value;
}
