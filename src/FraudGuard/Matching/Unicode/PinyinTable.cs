namespace FraudGuard.Matching;

/// <summary>The most frequent reading of each Chinese character, in letters without tone, as read from an embedded table.</summary>
/// <remarks>The generator src/FraudGuard.UnicodeTables writes the table and describes its form. Immutable once loaded.</remarks>
internal sealed class PinyinTable
{
    /// <summary>The first character that may have a reading.</summary>
    public const int First = 0x3400;

    private const int Last = 0x9FFF;

    private readonly string[] _syllables;
    private readonly ushort[] _readings = new ushort[Last - First + 1];

    private PinyinTable(string name)
    {
        TableReader reader = TableReader.Open(name, "FGP1"u8);
        _syllables = new string[reader.Unsigned() + 1];
        _syllables[0] = "";
        for (int i = 1; i < _syllables.Length; i++)
        {
            _syllables[i] = reader.Ascii(reader.Unsigned());
        }

        for (int i = 0; i < _readings.Length; i++)
        {
            _readings[i] = (ushort)reader.Unsigned();
        }
    }

    /// <summary>The reading of a character in a to z, with v for ü; empty if it has none.</summary>
    public string this[int scalar] => scalar is >= First and <= Last ? _syllables[_readings[scalar - First]] : "";

    public static PinyinTable Load(string name) => new(name);
}
