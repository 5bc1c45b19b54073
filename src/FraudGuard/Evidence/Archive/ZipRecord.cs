namespace FraudGuard.Evidence;

/// <summary>What a header of an archive claims, which need not be true.</summary>
internal readonly record struct ZipRecord
{
    public required string Name { get; init; }

    public required ushort Flags { get; init; }

    public required ushort Method { get; init; }

    public required uint Crc32 { get; init; }

    public required long CompressedSize { get; init; }

    public required long Size { get; init; }

    /// <summary>Where the local header begins.</summary>
    public required long HeaderOffset { get; init; }

    /// <summary>Where the header that makes these claims ends.</summary>
    public required long EndOfRecord { get; init; }

    /// <summary>The upper half of the external attributes, a Unix mode when the archive says so; 0 from a local header.</summary>
    public ushort UnixMode { get; init; }
}
