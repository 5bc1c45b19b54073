using System.Text;

namespace FraudGuard.Matching;

/// <summary>Reads the whole numbers of an embedded table, in which each takes as few bytes as it needs.</summary>
internal ref struct TableReader
{
    private ReadOnlySpan<byte> _rest;

    private TableReader(ReadOnlySpan<byte> content) => _rest = content;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Opens an embedded table and checks that it begins with its mark.</summary>
    public static TableReader Open(string name, ReadOnlySpan<byte> mark)
    {
        using Stream stream = typeof(TableReader).Assembly.GetManifestResourceStream("FraudGuard.Unicode." + name)
            ?? throw new InvalidOperationException($"The library was built without its table {name}.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content.AsSpan().StartsWith(mark)
            ? new TableReader(content.AsSpan(mark.Length))
            : throw new InvalidOperationException($"The library's table {name} is of another format than its reader.");
    }

    public int Unsigned()
    {
        int value = 0;
        int shift = 0;
        int i = 0;
        byte current;
        do
        {
            current = _rest[i++];
            value |= (current & 0x7F) << shift;
            shift += 7;
        }
        while (current >= 0x80);
        _rest = _rest[i..];
        return value;
    }

    public string Ascii(int length)
    {
        string text = Encoding.ASCII.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }

    public int Signed()
    {
        int value = Unsigned();
        return (int)((uint)value >> 1) ^ -(value & 1);
    }
}
