using System.Buffers.Binary;
using System.Text;

namespace FraudGuard.Evidence;

/// <summary>
/// Reads headers the way an unpacking program would, to find out what a damaged or hostile archive claims. Nothing it returns is trusted:
/// whether a bundle is whole is decided by comparing bytes with <see cref="ArchiveLayout"/>.
/// </summary>
internal static class ZipRecordReader
{
    private const int MaxNameLength = 1024;

    public static ZipRecord? ReadLocal(ArchiveReader reader, long offset)
    {
        Span<byte> header = stackalloc byte[ZipLayout.LocalFixedLength];
        if (reader.ReadAt(offset, header) != header.Length || BinaryPrimitives.ReadUInt32LittleEndian(header) != ZipLayout.LocalSignature)
            return null;
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        int extraLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (ReadName(reader, offset + header.Length, nameLength) is not { } name)
            return null;
        long compressed = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(header[22..]);
        long unused = 0;
        ReadZip64(reader, offset + header.Length + nameLength, extraLength, ref size, ref compressed, ref unused);
        return new ZipRecord
        {
            Name = name,
            Flags = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]),
            Method = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]),
            Crc32 = BinaryPrimitives.ReadUInt32LittleEndian(header[14..]),
            CompressedSize = compressed,
            Size = size,
            HeaderOffset = offset,
            EndOfRecord = offset + header.Length + nameLength + extraLength,
        };
    }

    /// <summary>The central directory the archive's end points to; empty when there is none to be found.</summary>
    public static List<ZipRecord> ReadCentralDirectory(ArchiveReader reader)
    {
        var records = new List<ZipRecord>();
        if (FindCentralDirectory(reader) is not { } offset)
            return records;
        // One more than allowed, so that too many are noticed.
        while (records.Count <= EvidenceLimits.MaxFiles && ReadCentral(reader, offset) is { } record)
        {
            records.Add(record);
            offset = record.EndOfRecord;
        }

        return records;
    }

    private static long? FindCentralDirectory(ArchiveReader reader)
    {
        const int MaxComment = ushort.MaxValue;
        var tail = new byte[Math.Min(reader.Length, ZipLayout.EndFixedLength + MaxComment)];
        long tailOffset = reader.Length - tail.Length;
        if (reader.ReadAt(tailOffset, tail) != tail.Length)
            return null;
        for (int i = tail.Length - ZipLayout.EndFixedLength; i >= 0; i--)
        {
            ReadOnlySpan<byte> end = tail.AsSpan(i);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) != ZipLayout.EndSignature)
                continue;
            long offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
            return offset == uint.MaxValue ? ReadZip64Offset(reader, tailOffset + i) : offset;
        }

        return null;
    }

    private static long? ReadZip64Offset(ArchiveReader reader, long endOffset)
    {
        Span<byte> locator = stackalloc byte[ZipLayout.Zip64LocatorLength];
        Span<byte> end = stackalloc byte[ZipLayout.Zip64EndLength];
        if (reader.ReadAt(endOffset - locator.Length, locator) != locator.Length || BinaryPrimitives.ReadUInt32LittleEndian(locator) != ZipLayout.Zip64LocatorSignature)
            return null;
        long position = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        return reader.ReadAt(position, end) == end.Length && BinaryPrimitives.ReadUInt32LittleEndian(end) == ZipLayout.Zip64EndSignature
            ? BinaryPrimitives.ReadInt64LittleEndian(end[48..])
            : null;
    }

    private static ZipRecord? ReadCentral(ArchiveReader reader, long offset)
    {
        Span<byte> header = stackalloc byte[ZipLayout.CentralFixedLength];
        if (reader.ReadAt(offset, header) != header.Length || BinaryPrimitives.ReadUInt32LittleEndian(header) != ZipLayout.CentralSignature)
            return null;
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        int extraLength = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        int commentLength = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        if (ReadName(reader, offset + header.Length, nameLength) is not { } name)
            return null;
        long compressed = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
        long local = BinaryPrimitives.ReadUInt32LittleEndian(header[42..]);
        ReadZip64(reader, offset + header.Length + nameLength, extraLength, ref size, ref compressed, ref local);
        return new ZipRecord
        {
            Name = name,
            Flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]),
            Method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]),
            Crc32 = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]),
            CompressedSize = compressed,
            Size = size,
            HeaderOffset = local,
            EndOfRecord = offset + header.Length + nameLength + extraLength + commentLength,
            UnixMode = BinaryPrimitives.ReadUInt16LittleEndian(header[40..]),
        };
    }

    private static string? ReadName(ArchiveReader reader, long offset, int length)
    {
        if (length is 0 or > MaxNameLength)
            return null;
        Span<byte> name = stackalloc byte[length];
        // Bytes that are no UTF-8 become U+FFFD, which no safe name holds.
        return reader.ReadAt(offset, name) == length ? Encoding.UTF8.GetString(name) : null;
    }

    private static void ReadZip64(ArchiveReader reader, long offset, int length, ref long size, ref long compressed, ref long local)
    {
        byte[]? bytes = reader.TryRead(offset, length, ushort.MaxValue);
        ReadOnlySpan<byte> extra = bytes;
        while (extra.Length >= 4)
        {
            int id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            int dataLength = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (dataLength > extra.Length - 4)
                return;
            ReadOnlySpan<byte> data = extra.Slice(4, dataLength);
            extra = extra[(4 + dataLength)..];
            if (id != 1)
                continue;
            Widen(ref data, ref size);
            Widen(ref data, ref compressed);
            Widen(ref data, ref local);
            return;
        }
    }

    private static void Widen(ref ReadOnlySpan<byte> data, ref long value)
    {
        if (value != uint.MaxValue || data.Length < 8)
            return;
        value = BinaryPrimitives.ReadInt64LittleEndian(data);
        data = data[8..];
    }
}
