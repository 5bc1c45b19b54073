using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FraudGuard.Matching;

/// <summary>
/// Finds the few positions of a text at which a keyword could start, by one look at a small table for each position.
/// </summary>
/// <remarks>
/// <para>
/// The table is indexed by a hash of two neighbouring units. An entry holds two sets of eight buckets: in the low byte,
/// the buckets with a keyword that <em>starts</em> with such a pair; in the high byte, the buckets with a keyword whose
/// <em>second and third</em> unit are such a pair. A keyword of three units or more can start at <c>i</c> only if some
/// bucket is in the low byte of entry <c>i</c> and in the high byte of entry <c>i + 1</c>: a test of three units for the
/// price of two. Keywords of two units have the last bucket to themselves, which is in every high byte.
/// </para>
/// <para>
/// Entry <c>i + 1</c> is needed for position <c>i + 1</c> anyway, so each position costs one multiplication and one load.
/// Eight positions are tested together and branch once, and the end of the text is tested by one more group that
/// overlaps the one before: short messages are mostly end, and a loop over what is left would be mispredicted on every
/// one of them. From the first group with a candidate on, candidates are collected without branches, which is cheaper than
/// branching again in texts that have several. Keywords of one unit are looked up in a bitmap, only when there are any.
/// </para>
/// <para>
/// With folding, every common spelling of a pair has its own entry, so that the text need not be folded to be looked at.
/// Spellings that are not common never come here: the screen sends such texts to the deep search, which folds them first.
/// </para>
/// </remarks>
internal sealed class KeywordGate
{
    public const int MinBits = 10;
    public const int MaxBits = 18;

    private const uint Multiplier = 0x9E3779B1;
    private const uint BucketMultiplier = 0x85EBCA6B;
    private const int GroupSize = 8;
    private const int BlockSize = 64;
    private const int Buckets = 8;
    private const uint BucketMask = (1u << Buckets) - 1;
    private const uint PairBucket = 1u << (Buckets - 1);

    private readonly ushort[] _entries;
    private readonly int _shift;
    private readonly uint[]? _singles;

    /// <param name="entries">The table; its length is a power of two from 2^<see cref="MinBits"/> to 2^<see cref="MaxBits"/>.</param>
    /// <param name="singles">The units that are keywords of their own, as a bitmap; <see langword="null"/> when there are none.</param>
    public KeywordGate(ushort[] entries, uint[]? singles)
    {
        _entries = entries;
        _shift = 32 - int.Log2(entries.Length);
        _singles = singles;
    }

    /// <summary>The size of the tables, in bytes.</summary>
    public long MemorySize => ((long)_entries.Length * sizeof(ushort)) + ((_singles?.LongLength ?? 0) * sizeof(uint));

    public ReadOnlySpan<ushort> Entries => _entries;

    public ReadOnlySpan<uint> Singles => _singles;

    /// <param name="keywords">The folded keywords; none is empty.</param>
    /// <param name="variants">The other units that stand for one of a keyword; they are found as it is.</param>
    public static KeywordGate Create(IReadOnlyList<string> keywords, UnitVariants variants)
    {
        var pairs = 0;
        foreach (var keyword in keywords)
        {
            if (keyword.Length > 1) pairs += variants.CountPairs(keyword[0], keyword[1]);
            if (keyword.Length > 2) pairs += variants.CountPairs(keyword[1], keyword[2]);
        }

        var entries = new ushort[1 << ChooseBits(pairs)];
        Array.Fill(entries, (ushort)(PairBucket << Buckets));
        uint[]? singles = null;

        foreach (var keyword in keywords)
        {
            if (keyword.Length == 1)
            {
                singles ??= new uint[Alphabet.UnitCount / 32];
                foreach (var unit in variants.Of(keyword[0])) Set(singles, unit);
                continue;
            }

            if (keyword.Length == 2)
            {
                Mark(entries, variants, keyword[0], keyword[1], (ushort)PairBucket);
                continue;
            }

            // Keywords that start alike share a bucket, so that each sets few bits.
            var bucket = 1u << (int)(((Pair(keyword[0], keyword[1]) * BucketMultiplier) >> 16) % (Buckets - 1));
            Mark(entries, variants, keyword[0], keyword[1], (ushort)bucket);
            Mark(entries, variants, keyword[1], keyword[2], (ushort)(bucket << Buckets));

            // The second unit twice, in two spellings: a candidate, so that the run is seen (轉转).
            if (variants.CountPairs(keyword[1], keyword[1]) > 1) Mark(entries, variants, keyword[1], keyword[1], (ushort)(bucket << Buckets));
        }

        return new KeywordGate(entries, singles);
    }

    private static void Mark(ushort[] entries, UnitVariants variants, char first, char second, ushort buckets)
    {
        var shift = 32 - int.Log2(entries.Length);
        foreach (var left in variants.Of(first))
            foreach (var right in variants.Of(second))
                entries[(Pair(left, right) * Multiplier) >> shift] |= buckets;
    }

    private static uint Pair(char first, char second) => first | ((uint)second << 16);

    /// <summary>More room means fewer false candidates, up to where the table falls out of the faster caches.</summary>
    private static int ChooseBits(int pairs)
    {
        var roomy = int.Log2(Math.Max(1, pairs)) + 5;
        var tight = int.Log2(Math.Max(1, pairs)) + 3;
        return Math.Clamp(Math.Max(tight, Math.Min(roomy, 16)), MinBits, MaxBits);
    }

    private static void Set(uint[] units, uint unit) => units[unit >> 5] |= 1u << (int)(unit & 31);

    /// <summary>The next positions among which a keyword could start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first position to look at.</param>
    /// <param name="block">The position that the lowest bit of the result stands for.</param>
    /// <param name="next">The first position not looked at.</param>
    /// <returns>A set bit for each candidate among the 64 positions from <paramref name="block"/> on; 0 at the end of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong FindBlock(ReadOnlySpan<char> text, int start, out int block, out int next)
    {
        return _singles is null
            ? Find<PairsOnly, Unseen>(text, start, out block, out next, out _)
            : Find<WithSingles, Unseen>(text, start, out block, out next, out _);
    }

    /// <summary>The next positions among which a keyword could start, and what else is worth a look.</summary>
    /// <param name="text">A text of at most <see cref="ScreenMasks.MaxLength"/> units, so that it is gone over to its end.</param>
    /// <param name="masks">Takes what is out of the ordinary.</param>
    /// <inheritdoc cref="FindBlock(ReadOnlySpan{char}, int, out int, out int)"/>
    /// <param name="block">The position that the lowest bit of the result stands for.</param>
    /// <param name="next">The first position not looked at.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong FindBlock(ReadOnlySpan<char> text, out ScreenMasks masks, out int block, out int next)
    {
        Debug.Assert(text.Length is >= ScreenMasks.MinLength and <= ScreenMasks.MaxLength, "There is a bit for each unit.");
        return _singles is null
            ? Find<PairsOnly, Seen>(text, 0, out block, out next, out masks)
            : Find<WithSingles, Seen>(text, 0, out block, out next, out masks);
    }

    // Never a part of its caller: the compiler stops to inline in methods that have grown too large, and here each look at the
    // table would become a call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong Find<TSingles, TScreen>(ReadOnlySpan<char> text, int start, out int block, out int next, out ScreenMasks masks)
        where TSingles : struct, ISingles
        where TScreen : struct, IScreen
    {
        // Positions up to and including lastPair have a neighbour to the right.
        nint lastPair = text.Length - 2;
        nint position = start;
        if (TScreen.IsOn) masks = default;
        else Unsafe.SkipInit(out masks);
        if (lastPair - position < GroupSize)
        {
            if (TScreen.IsOn) masks.TakeShort(text);
            return FindInShort<TSingles>(text, start, out block, out next);
        }

        // Invariant of every Unsafe access below: text positions are in [start, lastPair + 1], and a hash shifted right by
        // 32 - log2(entries.Length) is below entries.Length.
        Debug.Assert(start >= 0, "A search never starts before the text.");
        Debug.Assert(_entries.Length == 1 << (32 - _shift), "The table's length is a power of two that fits the shift.");
        ref var units = ref MemoryMarshal.GetReference(text);
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        var shift = _shift;
        var lastGroup = lastPair - GroupSize;
        var candidates = 0ul;
        block = start;
        var unusual = TScreen.IsOn ? ScreenMasks.ClassifyFirstTwo(units, Unsafe.Add(ref units, 1)) : 0;
        var signs = 0ul;
        var e0 = Entry(ref units, ref entries, position, shift);
        while (true)
        {
            var group = Vector128.Create(
                e0,
                Entry(ref units, ref entries, position + 1, shift),
                Entry(ref units, ref entries, position + 2, shift),
                Entry(ref units, ref entries, position + 3, shift),
                Entry(ref units, ref entries, position + 4, shift),
                Entry(ref units, ref entries, position + 5, shift),
                Entry(ref units, ref entries, position + 6, shift),
                Entry(ref units, ref entries, position + 7, shift));
            var e8 = Entry(ref units, ref entries, position + 8, shift);
            var following = Vector128.Shuffle(group, Vector128.Create((ushort)1, 2, 3, 4, 5, 6, 7, 7)).WithElement(7, e8);
            var hits = group & Vector128.ShiftRightLogical(following, Buckets);
            var singles = TSingles.Any ? SinglesInGroup(ref Unsafe.Add(ref units, position)) : 0u;
            if (TScreen.IsOn)
            {
                // A group reads ten units: those of its eight pairs and of the one behind. The first two were taken in before.
                var bits = ScreenMasks.Classify(ref Unsafe.Add(ref units, position + 2));
                unusual |= (ulong)(bits & ((1 << GroupSize) - 1)) << (int)(position + 2);
                signs |= (ulong)(bits >> GroupSize) << (int)(position + 2);
            }

            if (hits != Vector128<ushort>.Zero || (singles | candidates) != 0)
            {
                // One bit for each lane that is not zero.
                var zeros = Vector128.Equals(hits, Vector128<ushort>.Zero);
                var found = singles | (~zeros.ExtractMostSignificantBits() & ((1u << GroupSize) - 1));
                if (candidates == 0)
                {
                    // A last group that overlaps the one before also sees positions before the start.
                    if (position < start) found &= uint.MaxValue << (int)(start - position);
                    block = (int)position;
                }

                candidates |= (ulong)found << (int)(position - block);
            }

            e0 = e8;
            position += GroupSize;
            if (position - block > BlockSize - GroupSize && candidates != 0) break;
            if (position <= lastGroup) continue;
            if (position >= lastPair)
            {
                if (candidates == 0) block = (int)lastPair;
                next = text.Length;
                if (TScreen.IsOn) masks = new ScreenMasks { Unusual = unusual, Signs = signs };
                return candidates | ((ulong)LastPair<TSingles>(text, e0) << (int)(lastPair - block));
            }

            // The last full group overlaps the one before; what was found or rejected there is so again.
            position = lastGroup;
            e0 = Entry(ref units, ref entries, position, shift);
        }

        next = (int)position;
        if (TScreen.IsOn) masks = new ScreenMasks { Unusual = unusual, Signs = signs };
        return candidates;
    }

    /// <summary>Texts (or ends of texts) of at most a group.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong FindInShort<TSingles>(ReadOnlySpan<char> text, int start, out int block, out int next)
        where TSingles : struct, ISingles
    {
        block = start;
        next = text.Length;
        nint lastPair = text.Length - 2;
        if (start > lastPair) return TSingles.Any && start < text.Length ? Single(text[start]) : 0;

        // Invariant: as in Find; every position is from start to lastPair, so that every pair lies inside the text.
        Debug.Assert(start >= 0, "A search never starts before the text.");
        ref var units = ref MemoryMarshal.GetReference(text);
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);

        // A loop over the length would be mispredicted for every message. Instead a whole group is read, and what would
        // lie behind the last pair is that pair again.
        var shift = _shift;
        var e0 = Entry(ref units, ref entries, start, shift);
        var e1 = Entry(ref units, ref entries, Math.Min(start + 1, lastPair), shift);
        var e2 = Entry(ref units, ref entries, Math.Min(start + 2, lastPair), shift);
        var e3 = Entry(ref units, ref entries, Math.Min(start + 3, lastPair), shift);
        var e4 = Entry(ref units, ref entries, Math.Min(start + 4, lastPair), shift);
        var e5 = Entry(ref units, ref entries, Math.Min(start + 5, lastPair), shift);
        var e6 = Entry(ref units, ref entries, Math.Min(start + 6, lastPair), shift);
        var e7 = Entry(ref units, ref entries, Math.Min(start + 7, lastPair), shift);
        var group = Vector128.Create(e0, e1, e2, e3, e4, e5, e6, e7);
        var following = Vector128.Shuffle(group, Vector128.Create((ushort)1, 2, 3, 4, 5, 6, 7, 7));
        var zeros = Vector128.Equals(group & Vector128.ShiftRightLogical(following, Buckets), Vector128<ushort>.Zero);

        // e7 is the entry of the last pair, which has no third unit.
        var last = (int)(lastPair - start);
        ulong candidates = (~zeros.ExtractMostSignificantBits() & ((1u << last) - 1)) | Bit(e7 & PairBucket, last);

        if (TSingles.Any)
        {
            for (var i = start; i < text.Length; i++) candidates |= (ulong)Single(text[i]) << (i - start);
        }

        return candidates;
    }

    /// <summary>The candidates among the last two positions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint LastPair<TSingles>(ReadOnlySpan<char> text, ushort entry)
        where TSingles : struct, ISingles
    {
        var candidates = Bit(entry & PairBucket, 0);
        if (TSingles.Any) candidates |= Single(text[^2]) | (Single(text[^1]) << 1);
        return candidates;
    }

    /// <summary>A bit that says whether any bucket is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bit(uint buckets, int index) => ((((buckets & BucketMask) + BucketMask) >> Buckets) & 1) << index;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint SinglesInGroup(ref char units)
    {
        var singles = 0u;
        for (var i = 0; i < GroupSize; i++) singles |= Single(Unsafe.Add(ref units, i)) << i;
        return singles;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Single(char unit) => (_singles![unit >> 5] >> (unit & 31)) & 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Entry(ref char units, ref ushort entries, nint position, int shift)
    {
        var pair = Unsafe.ReadUnaligned<uint>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref units, position)));
        if (!BitConverter.IsLittleEndian) pair = uint.RotateLeft(pair, 16);
        return Unsafe.Add(ref entries, (nint)((pair * Multiplier) >> shift));
    }

    private interface IScreen
    {
        static abstract bool IsOn { get; }
    }

    private readonly struct Seen : IScreen
    {
        public static bool IsOn => true;
    }

    private readonly struct Unseen : IScreen
    {
        public static bool IsOn => false;
    }

    private interface ISingles
    {
        static abstract bool Any { get; }
    }

    private readonly struct PairsOnly : ISingles
    {
        public static bool Any => false;
    }

    private readonly struct WithSingles : ISingles
    {
        public static bool Any => true;
    }
}
