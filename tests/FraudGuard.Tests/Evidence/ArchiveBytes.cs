using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FraudGuard.Tests.Evidence;

/// <summary>Reads and damages archives with means that are not the library's.</summary>
internal static class ArchiveBytes
{
    public static byte[] Read(byte[] archive, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        using Stream entry = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Name, start of the header, start and end of the content of every entry, in the order of the archive. Right for stored entries only.</summary>
    public static List<(string Name, int Header, int Start, int End)> Entries(byte[] archive)
    {
        var entries = new List<(string, int, int, int)>();
        int offset = 0;
        while (BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(offset)) == 0x04034B50)
        {
            int size = BinaryPrimitives.ReadInt32LittleEndian(archive.AsSpan(offset + 18));
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(offset + 26));
            int start = offset + 30 + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(offset + 28));
            entries.Add((Encoding.UTF8.GetString(archive, offset + 30, nameLength), offset, start, start + size));
            offset = start + size;
        }

        return entries;
    }

    /// <summary>Packs files anew with the platform's own ZIP writer.</summary>
    public static byte[] Repack(IEnumerable<(string Name, byte[] Content)> files, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static List<(string Name, byte[] Content)> Unpack(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return [.. zip.Entries.Select(entry => (entry.FullName, Read(archive, entry.FullName)))];
    }

    public static byte[] Remove(byte[] bytes, int offset, int count = 1) => [.. bytes[..offset], .. bytes[(offset + count)..]];

    public static byte[] Insert(byte[] bytes, int offset, params byte[] added) => [.. bytes[..offset], .. added, .. bytes[offset..]];
}
