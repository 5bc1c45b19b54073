using System.Buffers.Binary;
using System.Numerics;

namespace FraudGuard.Tool.Evidence.Pdf;

/// <summary>
/// Cuts a font down to the characters of one document. Chinese fonts have tens of megabytes, which nobody wants in a report of three pages; and a font
/// that knows no other characters leaves a reader of the PDF no choice which character a glyph stands for (fonts share glyphs between 用 and the radical ⽤).
/// </summary>
internal static class FontSubset
{
    private const uint Collection = 0x74746366; // "ttcf"
    private const int OffsetOfHeader = 12;
    private const int LengthOfRecord = 16;

    // Enough to measure and draw by glyph; what lays out or hints is left out.
    private static readonly string[] Kept = ["CFF ", "CFF2", "OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"];

    /// <summary>How many faces a file holds.</summary>
    public static int CountFaces(ReadOnlySpan<byte> file) =>
        file.Length >= OffsetOfHeader && BinaryPrimitives.ReadUInt32BigEndian(file) == Collection ? (int)BinaryPrimitives.ReadUInt32BigEndian(file[8..]) : 1;

    /// <summary>One face with the glyphs of these characters only, under their old numbers.</summary>
    /// <returns>The font, or <see langword="null"/> when it varies along axes and has to stay as it is.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static byte[]? Create(ReadOnlySpan<byte> file, int face, IReadOnlyDictionary<int, ushort> glyphs)
    {
        try
        {
            var tables = ReadTables(file, face);
            if (tables.ContainsKey("fvar")) return null;
            var kept = tables.Where(static table => Kept.Contains(table.Key)).ToDictionary(static table => table.Key, static table => table.Value, StringComparer.Ordinal);
            kept["cmap"] = WriteCharacters(glyphs);
            if (kept.ContainsKey("glyf")) DropOutlines(kept, glyphs.Values);
            var version = BinaryPrimitives.ReadUInt32BigEndian(file[OffsetOfFace(file, face)..]);
            return Write(version, kept);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or KeyNotFoundException or OverflowException)
        {
            throw new InvalidDataException("The font is damaged.", e);
        }
    }

    private static int OffsetOfFace(ReadOnlySpan<byte> file, int face) =>
        BinaryPrimitives.ReadUInt32BigEndian(file) == Collection ? (int)BinaryPrimitives.ReadUInt32BigEndian(file[(OffsetOfHeader + (4 * face))..]) : 0;

    private static Dictionary<string, byte[]> ReadTables(ReadOnlySpan<byte> file, int face)
    {
        var start = OffsetOfFace(file, face);
        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(file[(start + 4)..]);
        for (var i = 0; i < count; i++)
        {
            var record = file.Slice(start + OffsetOfHeader + (LengthOfRecord * i), LengthOfRecord);
            var name = string.Create(4, record, static (name, record) =>
            {
                for (var c = 0; c < name.Length; c++) name[c] = (char)record[c];
            });
            tables[name] = file.Slice((int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..])).ToArray();
        }

        return tables;
    }

    /// <summary>A "cmap" table of format 12 that holds these characters and no others.</summary>
    private static byte[] WriteCharacters(IReadOnlyDictionary<int, ushort> glyphs)
    {
        const int header = 12, groups = 16, group = 12;
        var table = new byte[header + groups + (group * glyphs.Count)];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4), 3);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(6), 10);
        BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(8), header);
        var sub = table.AsSpan(header);
        BinaryPrimitives.WriteUInt16BigEndian(sub, 12);
        BinaryPrimitives.WriteUInt32BigEndian(sub[4..], (uint)sub.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sub[12..], (uint)glyphs.Count);
        sub = sub[groups..];
        foreach (var (character, glyph) in glyphs.OrderBy(static pair => pair.Key))
        {
            BinaryPrimitives.WriteInt32BigEndian(sub, character);
            BinaryPrimitives.WriteInt32BigEndian(sub[4..], character);
            BinaryPrimitives.WriteInt32BigEndian(sub[8..], glyph);
            sub = sub[group..];
        }

        return table;
    }

    /// <summary>Empties the TrueType outlines of every glyph that is not needed.</summary>
    private static void DropOutlines(Dictionary<string, byte[]> tables, IEnumerable<ushort> glyphs)
    {
        var (outlines, places) = (tables["glyf"], tables["loca"]);
        var wide = BinaryPrimitives.ReadInt16BigEndian(tables["head"].AsSpan(50)) != 0;
        var count = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4));
        int Place(int glyph) => wide ? (int)BinaryPrimitives.ReadUInt32BigEndian(places.AsSpan(4 * glyph)) : 2 * BinaryPrimitives.ReadUInt16BigEndian(places.AsSpan(2 * glyph));
        var needed = new HashSet<int> { 0 };
        var open = new Stack<int>(glyphs.Select(static glyph => (int)glyph));
        while (open.TryPop(out var glyph))
        {
            if (glyph >= count) throw new IndexOutOfRangeException();
            if (!needed.Add(glyph)) continue;
            foreach (var part in Parts(outlines.AsSpan(Place(glyph)..Place(glyph + 1)))) open.Push(part);
        }

        var kept = new MemoryStream();
        var newPlaces = new byte[4 * (count + 1)];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(newPlaces.AsSpan(4 * glyph), (uint)kept.Length);
            if (!needed.Contains(glyph)) continue;
            kept.Write(outlines.AsSpan(Place(glyph)..Place(glyph + 1)));
            while (kept.Length % 4 != 0) kept.WriteByte(0);
        }

        BinaryPrimitives.WriteUInt32BigEndian(newPlaces.AsSpan(4 * count), (uint)kept.Length);
        (tables["glyf"], tables["loca"]) = (kept.ToArray(), newPlaces);
        BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(50), 1);
    }

    /// <summary>The glyphs a composite glyph is put together from.</summary>
    private static List<int> Parts(ReadOnlySpan<byte> outline)
    {
        const int words = 1, scale = 8, more = 0x20, twoScales = 0x40, matrix = 0x80;
        var parts = new List<int>();
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return parts;
        outline = outline[10..];
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[2..]));
            var transform = (flags & scale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0;
            outline = outline[(4 + ((flags & words) != 0 ? 4 : 2) + transform)..];
        }
        while ((flags & more) != 0);
        return parts;
    }

    private static byte[] Write(uint version, Dictionary<string, byte[]> tables)
    {
        var names = tables.Keys.Order(StringComparer.Ordinal).ToArray();
        var start = OffsetOfHeader + (LengthOfRecord * names.Length);
        var file = new byte[start + names.Sum(name => (tables[name].Length + 3) / 4 * 4)];
        var power = BitOperations.Log2((uint)names.Length);
        BinaryPrimitives.WriteUInt32BigEndian(file, version);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)names.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(LengthOfRecord << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((names.Length - (1 << power)) * LengthOfRecord));
        for (var i = 0; i < names.Length; i++)
        {
            var table = tables[names[i]];
            table.CopyTo(file, start);
            var length = (table.Length + 3) / 4 * 4;
            var record = file.AsSpan(OffsetOfHeader + (LengthOfRecord * i), LengthOfRecord);
            for (var c = 0; c < 4; c++) record[c] = (byte)names[i][c];
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(file.AsSpan(start, length)));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], start);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], table.Length);
            start += length;
        }

        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> words)
    {
        var sum = 0u;
        for (; words.Length > 0; words = words[4..]) unchecked { sum += BinaryPrimitives.ReadUInt32BigEndian(words); }
        return sum;
    }
}
