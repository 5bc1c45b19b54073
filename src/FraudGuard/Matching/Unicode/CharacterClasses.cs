namespace FraudGuard.Matching;

/// <summary>The class of every scalar value, as read from an embedded table.</summary>
/// <remarks>The generator src/FraudGuard.UnicodeTables writes the table and describes its form. Immutable once loaded.</remarks>
internal sealed class CharacterClasses
{
    private const int BlockBits = 8;
    private const int BlockSize = 1 << BlockBits;
    private const int ClassBits = 4;
    private const int ScalarCount = 0x110000;

    private readonly byte[] _blocks = new byte[ScalarCount >> BlockBits];
    private readonly byte[] _classes;

    private CharacterClasses(string name)
    {
        TableReader reader = TableReader.Open(name, "FGC1"u8);

        // A block all of one class is stored once for that class, and most blocks are such.
        byte[] classes = new byte[BlockSize << 8];
        int blockCount = 0;
        Span<int> uniform = stackalloc int[1 << ClassBits];
        uniform.Fill(-1);
        int scalar = 0;
        while (scalar < ScalarCount)
        {
            int run = reader.Unsigned();
            byte current = (byte)(run & ((1 << ClassBits) - 1));
            int end = scalar + (run >> ClassBits);
            while (scalar < end)
            {
                int inBlock = scalar & (BlockSize - 1);
                int length = Math.Min(BlockSize - inBlock, end - scalar);
                int index = scalar >> BlockBits;
                scalar += length;
                if (length == BlockSize && uniform[current] >= 0)
                {
                    _blocks[index] = (byte)uniform[current];
                    continue;
                }

                classes.AsSpan((blockCount << BlockBits) + inBlock, length).Fill(current);
                if (inBlock + length == BlockSize)
                {
                    if (length == BlockSize)
                    {
                        uniform[current] = blockCount;
                    }

                    _blocks[index] = (byte)blockCount++;
                }
            }
        }

        _classes = classes[..(blockCount << BlockBits)];
    }

    public CharacterClass this[int scalar] =>
        (CharacterClass)_classes[(_blocks[scalar >> BlockBits] << BlockBits) | (scalar & (BlockSize - 1))];

    public static CharacterClasses Load(string name) => new(name);
}
