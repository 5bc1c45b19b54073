namespace FraudGuard.Matching;

/// <summary>A small number for every scalar value, 0 unless set; blocks that hold only zeros take no room.</summary>
internal sealed class ScalarTrie
{
    private const int BlockBits = 7;
    private const int BlockSize = 1 << BlockBits;
    private const int BlockMask = BlockSize - 1;

    /// <summary>The number of each block of scalars; block 0 holds zeros.</summary>
    private readonly ushort[] _blocks = new ushort[0x110000 >> BlockBits];
    private ushort[] _values = new ushort[BlockSize * 64];
    private int _blockCount = 1;

    public ushort this[int scalar]
    {
        get => _values[(_blocks[scalar >> BlockBits] << BlockBits) | (scalar & BlockMask)];
        set
        {
            int block = _blocks[scalar >> BlockBits];
            if (block == 0)
            {
                block = AddBlock(scalar >> BlockBits);
            }

            _values[(block << BlockBits) | (scalar & BlockMask)] = value;
        }
    }

    /// <summary>The first scalar from this one on whose block is not empty, or <paramref name="end"/>.</summary>
    public int SkipEmpty(int scalar, int end)
    {
        while (scalar < end && _blocks[scalar >> BlockBits] == 0)
        {
            scalar = (scalar | BlockMask) + 1;
        }

        return Math.Min(scalar, end);
    }

    /// <summary>Gives back the room kept for growing.</summary>
    public void Trim() => Array.Resize(ref _values, _blockCount << BlockBits);

    private int AddBlock(int index)
    {
        if (_blockCount << BlockBits == _values.Length)
        {
            Array.Resize(ref _values, _values.Length * 2);
        }

        _blocks[index] = (ushort)_blockCount;
        return _blockCount++;
    }
}
