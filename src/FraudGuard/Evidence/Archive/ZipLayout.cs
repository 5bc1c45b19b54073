using System.Text;

namespace FraudGuard.Evidence;

/// <summary>
/// The one way this library lays out a ZIP. Names, sizes, checksums and the time of making decide every byte that is not file content,
/// so a verifier can compute what must be there and compare, and nothing can hide in a header.
/// </summary>
/// <remarks>
/// Files are stored, not compressed: the original bytes stand in the archive as they are, the result is the same on every runtime,
/// and there is nothing to inflate. ZIP64 fields appear only where 32 bits do not suffice. Sizes are known before writing, so the archive needs no
/// data descriptors and can be written to, and read from, a stream that cannot seek.
/// </remarks>
internal static class ZipLayout
{
    public const uint LocalSignature = 0x04034B50;
    public const uint CentralSignature = 0x02014B50;
    public const uint EndSignature = 0x06054B50;
    public const uint Zip64EndSignature = 0x06064B50;
    public const uint Zip64LocatorSignature = 0x07064B50;
    public const int LocalFixedLength = 30;
    public const int CentralFixedLength = 46;
    public const int EndFixedLength = 22;
    public const int Zip64EndLength = 56;
    public const int Zip64LocatorLength = 20;

    // Bit 11: the name is UTF-8. Set for every name, so that all entries look alike.
    public const ushort Utf8Flag = 0x0800;

    private const ushort Zip64ExtraId = 1;
    private const ushort VersionPlain = 20;
    private const ushort VersionZip64 = 45;
    private const ushort MadeByUnix = 3 << 8;

    // A regular file, readable by all, writable by its owner.
    private const uint UnixAttributes = 0x81A4u << 16;

    public static int LocalHeaderLength(string name, long size) =>
        LocalFixedLength + Encoding.UTF8.GetByteCount(name) + (size >= uint.MaxValue ? 20 : 0);

    public static byte[] LocalHeader(ZipFileEntry entry, DateTimeOffset time)
    {
        bool wide = entry.Size >= uint.MaxValue;
        byte[] name = Encoding.UTF8.GetBytes(entry.Name);
        var header = new byte[LocalHeaderLength(entry.Name, entry.Size)];
        var writer = new LittleEndianWriter(header);
        writer.UInt32(LocalSignature);
        writer.UInt16(wide ? VersionZip64 : VersionPlain);
        writer.UInt16(Utf8Flag);
        writer.UInt16(0);
        WriteDosTime(ref writer, time);
        writer.UInt32(entry.Crc32);
        writer.UInt32(wide ? uint.MaxValue : (uint)entry.Size);
        writer.UInt32(wide ? uint.MaxValue : (uint)entry.Size);
        writer.UInt16((ushort)name.Length);
        writer.UInt16((ushort)(wide ? 20 : 0));
        writer.Bytes(name);
        if (wide)
        {
            writer.UInt16(Zip64ExtraId);
            writer.UInt16(16);
            writer.UInt64((ulong)entry.Size);
            writer.UInt64((ulong)entry.Size);
        }

        return header;
    }

    public static byte[] CentralHeader(ZipFileEntry entry, DateTimeOffset time)
    {
        bool wideSize = entry.Size >= uint.MaxValue;
        bool wideOffset = entry.HeaderOffset >= uint.MaxValue;
        int extraData = (wideSize ? 16 : 0) + (wideOffset ? 8 : 0);
        int extra = extraData == 0 ? 0 : extraData + 4;
        byte[] name = Encoding.UTF8.GetBytes(entry.Name);
        ushort version = extra > 0 ? VersionZip64 : VersionPlain;
        var header = new byte[CentralFixedLength + name.Length + extra];
        var writer = new LittleEndianWriter(header);
        writer.UInt32(CentralSignature);
        writer.UInt16((ushort)(MadeByUnix | version));
        writer.UInt16(version);
        writer.UInt16(Utf8Flag);
        writer.UInt16(0);
        WriteDosTime(ref writer, time);
        writer.UInt32(entry.Crc32);
        writer.UInt32(wideSize ? uint.MaxValue : (uint)entry.Size);
        writer.UInt32(wideSize ? uint.MaxValue : (uint)entry.Size);
        writer.UInt16((ushort)name.Length);
        writer.UInt16((ushort)extra);
        writer.UInt16(0);
        writer.UInt16(0);
        writer.UInt16(0);
        writer.UInt32(UnixAttributes);
        writer.UInt32(wideOffset ? uint.MaxValue : (uint)entry.HeaderOffset);
        writer.Bytes(name);
        if (extra > 0)
        {
            writer.UInt16(Zip64ExtraId);
            writer.UInt16((ushort)extraData);
            if (wideSize)
            {
                writer.UInt64((ulong)entry.Size);
                writer.UInt64((ulong)entry.Size);
            }

            if (wideOffset)
                writer.UInt64((ulong)entry.HeaderOffset);
        }

        return header;
    }

    public static byte[] End(int count, long centralOffset, long centralLength)
    {
        bool wide = count >= ushort.MaxValue || centralOffset >= uint.MaxValue || centralLength >= uint.MaxValue;
        var end = new byte[EndFixedLength + (wide ? Zip64EndLength + Zip64LocatorLength : 0)];
        var writer = new LittleEndianWriter(end);
        if (wide)
        {
            writer.UInt32(Zip64EndSignature);
            writer.UInt64(Zip64EndLength - 12);
            writer.UInt16(MadeByUnix | VersionZip64);
            writer.UInt16(VersionZip64);
            writer.UInt32(0);
            writer.UInt32(0);
            writer.UInt64((ulong)count);
            writer.UInt64((ulong)count);
            writer.UInt64((ulong)centralLength);
            writer.UInt64((ulong)centralOffset);
            writer.UInt32(Zip64LocatorSignature);
            writer.UInt32(0);
            writer.UInt64((ulong)(centralOffset + centralLength));
            writer.UInt32(1);
        }

        writer.UInt32(EndSignature);
        writer.UInt16(0);
        writer.UInt16(0);
        writer.UInt16((ushort)Math.Min(count, ushort.MaxValue));
        writer.UInt16((ushort)Math.Min(count, ushort.MaxValue));
        writer.UInt32((uint)Math.Min(centralLength, uint.MaxValue));
        writer.UInt32((uint)Math.Min(centralOffset, uint.MaxValue));
        writer.UInt16(0);
        return end;
    }

    /// <summary>The time two header fields stand for, or <see langword="null"/> when they stand for none.</summary>
    public static DateTimeOffset? ReadDosTime(ushort time, ushort date)
    {
        int month = (date >> 5) & 15;
        int day = date & 31;
        int year = 1980 + (date >> 9);
        int hour = time >> 11;
        int minute = (time >> 5) & 63;
        int second = (time & 31) * 2;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60 && second < 60
            ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero)
            : null;
    }

    private static void WriteDosTime(ref LittleEndianWriter writer, DateTimeOffset time)
    {
        // The format counts years from 1980 in seven bits and seconds in steps of two. The exact time is in the manifest.
        DateTime utc = time.UtcDateTime;
        if (utc.Year < 1980)
            utc = new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        else if (utc.Year > 2107)
            utc = new DateTime(2107, 12, 31, 23, 59, 58, DateTimeKind.Utc);
        writer.UInt16((ushort)((utc.Hour << 11) | (utc.Minute << 5) | (utc.Second / 2)));
        writer.UInt16((ushort)(((utc.Year - 1980) << 9) | (utc.Month << 5) | utc.Day));
    }
}
