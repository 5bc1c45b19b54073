namespace FraudGuard.Matching;

/// <summary>The class of every scalar value, as read from an embedded table.</summary>
/// <remarks>The generator src/FraudGuard.UnicodeTables writes the table and describes its form. Immutable once loaded.</remarks>
internal sealed class CharacterClasses
{
    private const int BlockBits = 8;
    private const int BlockSize = 1 << BlockBits;
    private const int ScalarCount = 0x110000;

    private readonly byte[] _blocks = new byte[ScalarCount >> BlockBits];
    private readonly CharacterClass[] _classes;

    private CharacterClasses(string name)
    {
        TableReader reader = TableReader.Open(name, "FGC1"u8);

        // A block all of one class is stored once for that class, and most blocks are such.
        List<CharacterClass> classes = [];
        Dictionary<CharacterClass, byte> uniform = [];
        Span<CharacterClass> block = stackalloc CharacterClass[BlockSize];
        int scalar = 0;
        while (scalar < ScalarCount)
        {
            int run = reader.Unsigned();
            CharacterClass current = (CharacterClass)(run & 15);
            int end = scalar + (run >> 4);
            while (scalar < end)
            {
                int inBlock = scalar & (BlockSize - 1);
                int length = Math.Min(BlockSize - inBlock, end - scalar);
                int index = scalar >> BlockBits;
                scalar += length;
                if (length == BlockSize && uniform.TryGetValue(current, out byte known))
                {
                    _blocks[index] = known;
                    continue;
                }

                block.Slice(inBlock, length).Fill(current);
                if (inBlock + length == BlockSize)
                {
                    _blocks[index] = checked((byte)(classes.Count >> BlockBits));
                    if (length == BlockSize)
                    {
                        uniform.Add(current, _blocks[index]);
                    }

                    classes.AddRange(block);
                }
            }
        }

        _classes = [.. classes];
    }

    public CharacterClass this[int scalar] =>
        _classes[(_blocks[scalar >> BlockBits] << BlockBits) | (scalar & (BlockSize - 1))];

    public static CharacterClasses Load(string name) => new(name);
}
