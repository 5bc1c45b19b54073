using System.Numerics;

namespace FraudGuard.Matching;

/// <summary>Gives the children of a node their places in the double array.</summary>
/// <remarks>
/// A base fits when the slots at base + label are free for all labels and no other node has that base. Sixty-four bases
/// are tested together: shifting the map of taken slots by a label shows which bases that label rules out, and the search
/// moves on as soon as none of the sixty-four is left. Nodes come with the most children first, into an empty array; nodes
/// with one child come last, label by label, and fill whatever is left.
/// </remarks>
internal sealed class SlotAllocator
{
    private const int MaxWordsTried = 200;

    private ulong[] _taken = new ulong[64];
    private ulong[] _usedBases = new ulong[64];
    private int _lastLabelCount = int.MaxValue;
    private int _startBlock;
    private int _firstFreeWord;
    private int _singleLabel = -1;
    private int _singleWord;

    /// <summary>One more than the last slot given out.</summary>
    public int End { get; private set; }

    /// <summary>Finds a base for these labels (in rising order) and takes their slots.</summary>
    public int Allocate(ReadOnlySpan<ushort> labels)
    {
        // Blocks that had no room for as many children as these are not searched again for as many.
        if (labels.Length != _lastLabelCount) _startBlock = 0;
        _lastLabelCount = labels.Length;
        for (var block = _startBlock; ; block++)
        {
            var free = FreeBases(block, labels);
            if (free == 0) continue;
            _startBlock = block;
            var result = (block << 6) + BitOperations.TrailingZeroCount(free);
            Set(ref _usedBases, result);
            foreach (var label in labels) Set(ref _taken, result + label);
            End = Math.Max(End, result + labels[^1] + 1);
            return result;
        }
    }

    /// <summary>Finds a base for a node with this label alone and takes its slot. All nodes of a label come one after another.</summary>
    /// <remarks>The first free slot will do, unless its base happens to be used.</remarks>
    public int AllocateSingle(ushort label)
    {
        while (_firstFreeWord < _taken.Length && _taken[_firstFreeWord] == ulong.MaxValue) _firstFreeWord++;

        // Where there was no room for this label there is none now.
        if (label != _singleLabel || _singleWord < _firstFreeWord) _singleWord = _firstFreeWord;
        _singleLabel = label;
        for (; ; _singleWord++)
        {
            // Slots that suit no label are left behind, or they would be tried again for every node to come.
            if (_singleWord - _firstFreeWord > MaxWordsTried) _firstFreeWord++;
            var slot = _singleWord << 6;
            var free = ~From(_taken, slot) & ~From(_usedBases, slot - label);
            if (slot < label) free &= slot + 63 < label ? 0 : ulong.MaxValue << (label - slot);
            if (free == 0) continue;
            slot += BitOperations.TrailingZeroCount(free);
            Set(ref _usedBases, slot - label);
            Set(ref _taken, slot);
            End = Math.Max(End, slot + 1);
            return slot - label;
        }
    }

    private ulong FreeBases(int block, ReadOnlySpan<ushort> labels)
    {
        var free = block < _usedBases.Length ? ~_usedBases[block] : ulong.MaxValue;
        foreach (var label in labels)
        {
            free &= ~From(_taken, (block << 6) + label);
            if (free == 0) return 0;
        }

        return free;
    }

    /// <summary>The 64 bits from an index on, which may be negative; beyond the ends all are 0.</summary>
    private static ulong From(ulong[] bits, int index)
    {
        var word = index >> 6;
        var shift = index & 63;
        var low = (uint)word < (uint)bits.Length ? bits[word] : 0;
        if (shift == 0) return low;
        var high = (uint)(word + 1) < (uint)bits.Length ? bits[word + 1] : 0;
        return (low >> shift) | (high << (64 - shift));
    }

    private static void Set(ref ulong[] bits, int index)
    {
        var word = index >> 6;
        if (word >= bits.Length) Array.Resize(ref bits, Math.Max(word + 1, bits.Length * 2));
        bits[word] |= 1ul << (index & 63);
    }
}
