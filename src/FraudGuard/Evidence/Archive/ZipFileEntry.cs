namespace FraudGuard.Evidence;

/// <summary>One stored file of the archive, with all that its headers are derived from.</summary>
internal readonly record struct ZipFileEntry(string Name, long Size, uint Crc32, long HeaderOffset)
{
    public long DataOffset => HeaderOffset + ZipLayout.LocalHeaderLength(Name, Size);

    public long EndOffset => DataOffset + Size;
}
