using System.Runtime.CompilerServices;

namespace FraudGuard.Matching;

/// <summary>Which units stand next to each other in some keyword: a hashed set of single units, pairs and triples.</summary>
/// <remarks>May say yes too often, never too rarely. Holds the keywords as they are folded and as they are reduced.</remarks>
internal sealed class KeywordNeighbours
{
    private const int MinBits = 12;
    private const int MaxBits = 21;
    private const uint PairMultiplier = 0x9E3779B1;
    private const uint TripleMultiplier = 0x85EBCA6B;
    private const uint WholeSeed = 0x27D4EB2F;
    private const uint GapSeed = 0x165667B1;

    private readonly uint[] _bits;
    private readonly int _shift;
    private readonly uint[] _spellings;
    private readonly int _spellingShift;
    private readonly uint[] _units = new uint[Alphabet.UnitCount / 32];

    private KeywordNeighbours(int bits, int spellingBits)
    {
        _bits = new uint[1 << (bits - 5)];
        _shift = 32 - bits;
        _spellings = new uint[1 << (spellingBits - 5)];
        _spellingShift = 32 - spellingBits;
    }

    /// <summary>Whether some keyword is all ASCII; if not, no text that is can match.</summary>
    public bool HasAscii { get; private set; }

    /// <summary>Whether some keyword has a letter from a to z.</summary>
    public bool HasLatin { get; private set; }

    public long MemorySize => ((long)_bits.Length + _spellings.Length + _units.Length) * sizeof(uint);

    /// <param name="folded">The folded keywords.</param>
    /// <param name="folding">The flags that reduce texts.</param>
    /// <param name="variants">The common spellings of the units of the keywords.</param>
    public static KeywordNeighbours Create(IReadOnlyList<string> folded, Folding folding, UnitVariants variants)
    {
        var length = 0L;
        var spellings = 0L;
        var pairs = new HashSet<uint>();
        foreach (var keyword in folded)
        {
            length += keyword.Length;
            for (var i = 0; i + 1 < keyword.Length; i++)
                if (pairs.Add(Pair(keyword[i], keyword[i + 1]))) spellings += variants.CountPairs(keyword[i], keyword[i + 1]);
        }

        pairs.Clear();

        var result = new KeywordNeighbours(
            Math.Clamp((int)long.Log2(Math.Max(1, length)) + 6, MinBits, MaxBits),
            Math.Clamp((int)long.Log2(Math.Max(1, spellings)) + 6, MinBits, MaxBits + 1));
        foreach (var keyword in folded)
        {
            result.Add(keyword, variants, pairs);
            using var reduced = LooseText.Create(keyword, folding, hasDetails: true);
            var isLatin = System.Text.Ascii.IsValid(reduced.Units);
            for (var i = 1; i < reduced.Units.Length; i++)
            {
                var (left, right) = (reduced.Units[i - 1], reduced.Units[i]);
                if (char.IsAsciiLetter(left) && char.IsAsciiLetter(right) && (!isLatin || reduced.Details[i].Gap != LooseGap.None))
                    result.Set(Pair(left, right) ^ GapSeed);
            }

            if (!reduced.Units.SequenceEqual(keyword)) result.Add(reduced.Units, variants, pairs);
            if (reduced.RunCount == 0) continue;
            using var split = LooseText.Create(keyword, folding, hasDetails: false, splitRuns: uint.MaxValue);
            result.Add(split.Units, variants, pairs);
        }

        return result;
    }

    /// <summary>Whether a unit occurs in a keyword.</summary>
    public bool HasUnit(char unit) => (_units[unit >> 5] >> (unit & 31) & 1) != 0;

    /// <summary>Whether a unit is a keyword of its own.</summary>
    public bool IsWhole(char unit) => Contains(Pair(unit, unit) ^ WholeSeed);

    /// <summary>Whether two units are a keyword of their own.</summary>
    public bool IsWhole(char first, char second) => Contains((Pair(first, second) * TripleMultiplier) ^ WholeSeed);

    /// <summary>
    /// Whether two units, as a text has them, are one of the common spellings of neighbours: in the lowest bit of a number whose
    /// other bits say nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint FindSpelling(char first, char second)
    {
        var hash = Pair(first, second) * PairMultiplier >> _spellingShift;
        return _spellings[hash >> 5] >> (int)(hash & 31);
    }

    public bool HasPair(char first, char second) => Contains(Pair(first, second));

    /// <summary>Whether a space between two Latin letters, as between words, may be overlooked there.</summary>
    /// <remarks>Only where the keyword has a gap of its own (check-in) or is not all Latin (vx群).</remarks>
    public bool HasPairAcrossSpace(char first, char second) => Contains(Pair(first, second) ^ GapSeed);

    public bool HasTriple(char first, char second, char third) => Contains(Triple(first, second, third));

    private static uint Pair(char first, char second) => first | ((uint)second << 16);

    private static uint Triple(char first, char second, char third) => (Pair(first, second) * TripleMultiplier) + third;

    private void Add(ReadOnlySpan<char> units, UnitVariants variants, HashSet<uint> seen)
    {
        HasAscii |= System.Text.Ascii.IsValid(units);
        foreach (var unit in units)
        {
            _units[unit >> 5] |= 1u << (unit & 31);
            HasLatin |= char.IsAsciiLetter(unit);
        }

        if (units.Length == 1) Set(Pair(units[0], units[0]) ^ WholeSeed);
        if (units.Length == 2) Set((Pair(units[0], units[1]) * TripleMultiplier) ^ WholeSeed);
        for (var i = 0; i + 1 < units.Length; i++)
        {
            var pair = Pair(units[i], units[i + 1]);
            if (!seen.Add(pair)) continue;
            Set(pair);
            foreach (var left in variants.Of(units[i]))
            {
                foreach (var right in variants.Of(units[i + 1]))
                {
                    var hash = Pair(left, right) * PairMultiplier >> _spellingShift;
                    _spellings[hash >> 5] |= 1u << (int)(hash & 31);
                }
            }
        }

        for (var i = 0; i + 2 < units.Length; i++) Set(Triple(units[i], units[i + 1], units[i + 2]));
    }

    private void Set(uint value)
    {
        var hash = value * PairMultiplier >> _shift;
        _bits[hash >> 5] |= 1u << (int)(hash & 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Contains(uint value)
    {
        var hash = value * PairMultiplier >> _shift;
        return ((_bits[hash >> 5] >> (int)(hash & 31)) & 1) != 0;
    }
}
