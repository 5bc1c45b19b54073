using System.Globalization;

namespace FraudGuard.Evidence;

/// <summary>Every byte of an archive that is not file content, computed from the list of its files.</summary>
internal sealed class ArchiveLayout
{
    private readonly DateTimeOffset _time;
    private readonly ZipFileEntry[] _files;

    public ArchiveLayout(IEnumerable<EvidenceEntry> entries, DateTimeOffset time)
    {
        _time = time;
        var files = new List<ZipFileEntry>();
        long offset = 0;
        foreach (EvidenceEntry entry in entries)
        {
            var file = new ZipFileEntry(entry.Path, entry.Size, uint.Parse(entry.Crc32, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), offset);
            files.Add(file);
            offset = checked(file.EndOffset);
        }

        _files = [.. files];
        CentralOffset = offset;
        foreach (ZipFileEntry file in _files)
            offset += ZipLayout.CentralHeader(file, time).Length;
        CentralLength = offset - CentralOffset;
        Length = offset + ZipLayout.End(_files.Length, CentralOffset, CentralLength).Length;
    }

    public IReadOnlyList<ZipFileEntry> Files => _files;

    public long CentralOffset { get; }

    public long CentralLength { get; }

    public long Length { get; }

    public byte[] LocalHeader(int index) => ZipLayout.LocalHeader(_files[index], _time);

    public byte[] CentralHeader(int index) => ZipLayout.CentralHeader(_files[index], _time);

    public byte[] End() => ZipLayout.End(_files.Length, CentralOffset, CentralLength);
}
