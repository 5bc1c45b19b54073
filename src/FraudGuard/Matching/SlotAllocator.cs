using System.Numerics;

namespace FraudGuard.Matching;

/// <summary>Gives the children of a node their places in the double array.</summary>
/// <remarks>
/// A base fits when the slots at base + label are free for all labels and no other node has that base. Sixty-four bases
/// are tested together: shifting the map of taken slots by a label shows which bases that label rules out, and the search
/// moves on as soon as none of the sixty-four is left. Nodes come with the most children first, into an empty array; nodes
/// with one child come last and fill whatever is left.
/// </remarks>
internal sealed class SlotAllocator
{
    private const int MaxWordsTried = 200;

    private ulong[] _taken = new ulong[64];
    private ulong[] _usedBases = new ulong[64];
    private int _lastLabelCount = int.MaxValue;
    private int _startBlock;
    private int _firstFreeWord;

    /// <summary>One more than the last slot given out.</summary>
    public int End { get; private set; }

    /// <summary>Finds a base for these labels (in rising order) and takes their slots.</summary>
    public int Allocate(ReadOnlySpan<ushort> labels)
    {
        if (labels.Length == 1) return AllocateSingle(labels[0]);

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

    /// <summary>The first free slot will do, unless its base happens to be used.</summary>
    private int AllocateSingle(ushort label)
    {
        while (_firstFreeWord < _taken.Length && _taken[_firstFreeWord] == ulong.MaxValue) _firstFreeWord++;
        for (var word = _firstFreeWord; ; word++)
        {
            // Slots that suit no label are left behind, or they would be tried again for every node to come.
            if (word - _firstFreeWord > MaxWordsTried) _firstFreeWord++;
            var free = word < _taken.Length ? ~_taken[word] : ulong.MaxValue;
            for (; free != 0; free &= free - 1)
            {
                var result = (word << 6) + BitOperations.TrailingZeroCount(free) - label;
                if (result < 0 || IsSet(_usedBases, result)) continue;
                Set(ref _usedBases, result);
                Set(ref _taken, result + label);
                End = Math.Max(End, result + label + 1);
                return result;
            }
        }
    }

    private ulong FreeBases(int block, ReadOnlySpan<ushort> labels)
    {
        var free = block < _usedBases.Length ? ~_usedBases[block] : ulong.MaxValue;
        foreach (var label in labels)
        {
            free &= ~TakenFrom((block << 6) + label);
            if (free == 0) return 0;
        }

        return free;
    }

    /// <summary>Whether each of the 64 slots from this one on is taken.</summary>
    private ulong TakenFrom(int slot)
    {
        var word = slot >> 6;
        var shift = slot & 63;
        var low = word < _taken.Length ? _taken[word] : 0;
        if (shift == 0) return low;
        var high = word + 1 < _taken.Length ? _taken[word + 1] : 0;
        return (low >> shift) | (high << (64 - shift));
    }

    private static bool IsSet(ulong[] bits, int index) =>
        index >> 6 < bits.Length && (bits[index >> 6] & (1ul << (index & 63))) != 0;

    private static void Set(ref ulong[] bits, int index)
    {
        var word = index >> 6;
        if (word >= bits.Length) Array.Resize(ref bits, Math.Max(word + 1, bits.Length * 2));
        bits[word] |= 1ul << (index & 63);
    }
}
