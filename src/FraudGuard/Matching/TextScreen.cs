using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace FraudGuard.Matching;

/// <summary>Finds, at a fraction of the cost of a search, the few places where a text could need more than one-to-one folding.</summary>
/// <remarks>
/// Sixteen or thirty-two units at a time are sorted into classes, each a bit mask; shifting the masks shows the
/// neighbourhoods that matter: signs and spaces between words, runs, digits inside words, units that are not
/// <see cref="CommonUnits"/>. Each such place is then looked at by <see cref="TextLook"/>. A message of Chinese characters
/// and its usual punctuation, with no character twice in a row, is passed after one vector of comparisons.
/// </remarks>
internal sealed class TextScreen
{
    private const int Half = 16;

    /// <summary>So many places are looked at one by one before they are sorted out.</summary>
    private const int FewPlaces = 12;

    // What an ASCII unit is: the bits that the table entries of its two hexadecimal digits share.
    private const byte UpperRows = 1 << 0;
    private const byte LowerRows = 1 << 1;
    private const byte Digit = 1 << 2;
    private const byte Space = 1 << 3;
    private const byte Stop = 1 << 4;
    private const byte Comma = 1 << 5;
    private const byte End = 1 << 6;
    private const byte Line = 1 << 7;

    private static readonly Vector128<byte> ByHighDigit = Vector128.Create(
        Line, 0, Space | Stop | Comma, Digit | End, UpperRows, LowerRows, UpperRows, LowerRows, 0, 0, 0, 0, 0, 0, 0, 0);

    private static readonly Vector128<byte> ByLowDigit = Vector128.Create(
        (byte)(LowerRows | Digit | Space), // P p 0 space
        UpperRows | LowerRows | Digit | Stop, // A Q a q 1 !
        UpperRows | LowerRows | Digit,
        UpperRows | LowerRows | Digit,
        UpperRows | LowerRows | Digit,
        UpperRows | LowerRows | Digit,
        UpperRows | LowerRows | Digit,
        UpperRows | LowerRows | Digit,
        UpperRows | LowerRows | Digit,
        UpperRows | LowerRows | Digit,
        UpperRows | LowerRows | Line, // J Z j z line feed
        UpperRows | End, // K k ;
        UpperRows | Comma, // L l ,
        UpperRows | Line, // M m carriage return
        UpperRows | Stop, // N n .
        UpperRows | End); // O o ?

    private readonly TextLook _look;

    public TextScreen(TextLook look) => _look = look;

    public long MemorySize => _look.MemorySize;

    /// <summary>Whether a text needs the deep search. It may say yes too often, never too rarely.</summary>
    public bool NeedsDeepSearch(ReadOnlySpan<char> text) =>
        text.Length < ScreenMasks.MinLength ? NeedsDeepSearchTiny(text) : NeedsDeepSearchLong(text);

    /// <summary>Whether a text needs the deep search.</summary>
    /// <param name="text">The text, of a length that masks are for.</param>
    /// <param name="masks">What is out of the ordinary in it.</param>
    /// <param name="places">A bit for each place to look at.</param>
    public bool NeedsDeepSearch(ReadOnlySpan<char> text, in ScreenMasks masks, ulong places)
    {
        if (BitOperations.PopCount(places) <= FewPlaces) return _look.NeedsDeepSearch(text, places, masks.Gaps);
        return text.Length > 2 * Half ? NeedsDeepSearchLong(text) : NeedsDeepSearchMixed(text);
    }

    /// <inheritdoc cref="TextLook.HasRunOfSpellings"/>
    public bool HasRunOfSpellings(ReadOnlySpan<char> text) => _look.HasRunOfSpellings(text);

    /// <summary>Punctuation before and behind which a character may stand alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint OneByOne(uint signs, uint gaps, int length)
    {
        var edges = (ulong)gaps | (3ul << length);
        return signs & (uint)((edges << 2) | 3) & (uint)((edges >> 2) | (edges >> 1));
    }

    private bool NeedsDeepSearchTiny(ReadOnlySpan<char> text)
    {
        // Most are Chinese characters that differ from the one before.
        var before = '\0';
        var places = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit is < '\u4E00' or > '\u9FFF' || unit == before) places |= 1 << i;
            before = unit;
        }

        for (; places != 0; places &= places - 1)
            if (_look.NeedsDeepSearch(text, BitOperations.TrailingZeroCount(places))) return true;
        return false;
    }

    /// <summary>A text of at most 32 units that is more than Chinese characters with a sign or two.</summary>
    private bool NeedsDeepSearchMixed(ReadOnlySpan<char> text)
    {
        if (!_look.HasAscii && Ascii.IsValid(text)) return false;
        if (text.Length > Half) return NeedsDeepSearchLong(text);
        Span<char> padded = stackalloc char[Half + 1];
        padded.Clear();
        text.CopyTo(padded);
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(padded));
        var blocks = new Blocks(
            Vector256.LoadUnsafe(ref units), Vector256<ushort>.Zero, Vector256.LoadUnsafe(ref units, 1), Vector256<ushort>.Zero, Half, Half, 0);
        for (var places = blocks.Examine(true, true) & ((1ul << text.Length) - 1); places != 0; places &= places - 1)
            if (_look.NeedsDeepSearch(text, BitOperations.TrailingZeroCount(places))) return true;
        return false;
    }

    private bool NeedsDeepSearchLong(ReadOnlySpan<char> text)
    {
        if (!_look.HasAscii && Ascii.IsValid(text)) return false;
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var start = 0;
        for (; text.Length - start > 2 * Half; start += 2 * Half)
        {
            Debug.Assert(start + (2 * Half) + 1 <= text.Length, "Two vectors and one right neighbour lie inside the text.");
            ref var block = ref Unsafe.Add(ref units, start);
            var low = Vector256.LoadUnsafe(ref block);
            var high = Vector256.LoadUnsafe(ref block, Half);
            var afterLow = Vector256.LoadUnsafe(ref block, 1);
            var afterHigh = Vector256.LoadUnsafe(ref block, Half + 1);
            if (NeedsDeepSearch(text, start, low, high, afterLow, afterHigh, Half, 0, start == 0, false)) return true;
        }

        // What is left has 1 to 32 units; two vectors cover it that end with the text and may overlap.
        start = Math.Min(start, text.Length - Half - 1);
        var second = text.Length - start - Half;
        Debug.Assert(start >= 0 && second is >= 1 and <= Half, "Two vectors cover the rest.");
        ref var rest = ref Unsafe.Add(ref units, start);
        var first = Vector256.LoadUnsafe(ref rest);
        var last = Vector256.LoadUnsafe(ref rest, (nuint)second);
        var afterFirst = Vector256.LoadUnsafe(ref rest, 1);
        var beforeLast = Vector256.LoadUnsafe(ref rest, (nuint)second - 1);
        return NeedsDeepSearch(text, start, first, last, afterFirst, beforeLast, second, 1, start == 0, true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool NeedsDeepSearch(
        ReadOnlySpan<char> text, int start, Vector256<ushort> low, Vector256<ushort> high, Vector256<ushort> lowNeighbours,
        Vector256<ushort> highNeighbours, int second, int sameShift, bool isStart, bool isEnd)
    {
        var lowSigns = ChinesePunctuation(low);
        var highSigns = ChinesePunctuation(high);
        var lowPlaces = Unusual(low, lowNeighbours, lowSigns);
        var highPlaces = Unusual(high, highNeighbours, highSigns);
        var lower = lowPlaces.ExtractMostSignificantBits();
        var upper = highPlaces.ExtractMostSignificantBits();
        var lowerSigns = lowSigns.ExtractMostSignificantBits();
        var upperSigns = highSigns.ExtractMostSignificantBits();

        // Beyond the edges of the vectors there may be signs.
        lower |= OneByOne(lowerSigns, lowerSigns | lower, Half);
        upper |= OneByOne(upperSigns, upperSigns | upper, Half);
        if ((lower | upper) == 0) return false;
        if (BitOperations.PopCount(lower) + BitOperations.PopCount(upper) > FewPlaces)
            return NeedsDeepSearch(text, start, new Blocks(low, high, lowNeighbours, highNeighbours, Half, second, sameShift), isStart, isEnd);
        for (var places = lower | ((ulong)upper << second); places != 0; places &= places - 1)
            if (_look.NeedsDeepSearch(text, start + BitOperations.TrailingZeroCount(places))) return true;
        return false;
    }

    /// <summary>
    /// What is neither a Chinese character nor a digit nor sentence punctuation, and a character that its neighbour repeats.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Unusual(Vector256<ushort> units, Vector256<ushort> neighbours, Vector256<ushort> punctuation)
    {
        var same = Vector256.Equals(units, neighbours);
        return ~(Vector256.AndNot(Ideograph(units), same) | punctuation | InRange(units, '0', '9'));
    }

    private bool NeedsDeepSearch(ReadOnlySpan<char> text, int start, in Blocks blocks, bool isStart, bool isEnd)
    {
        for (var places = blocks.Examine(isStart, isEnd); places != 0; places &= places - 1)
            if (_look.NeedsDeepSearch(text, start + BitOperations.TrailingZeroCount(places))) return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Ideograph(Vector256<ushort> units) => InRange(units, 0x4E00, 0x9FFF);

    /// <summary>The punctuation among <see cref="CommonUnits"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> ChinesePunctuation(Vector256<ushort> units) =>
        InRange(units, 0x3001, 0x3002) | Equal(units, 0xFF0C) | Equal(units, 0xFF1F) | Equal(units, 0xFF01) | Equal(units, 0xFF1A) | Equal(units, 0x2026);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Equal(Vector256<ushort> units, int unit) => Vector256.Equals(units, Vector256.Create((ushort)unit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> InRange(Vector256<ushort> units, int first, int last) =>
        Vector256.LessThanOrEqual(units - Vector256.Create((ushort)first), Vector256.Create((ushort)(last - first)));

    /// <summary>Two vectors of a text, the second of which may overlap the first.</summary>
    private readonly ref struct Blocks
    {
        private readonly Vector256<ushort> _low;
        private readonly Vector256<ushort> _high;
        private readonly Vector256<ushort> _lowNeighbours;
        private readonly Vector256<ushort> _highNeighbours;
        private readonly int _half;
        private readonly int _second;
        private readonly int _sameShift;

        /// <param name="low">The units of the first half, or of both when a half has fewer than sixteen units.</param>
        /// <param name="high">The units of the second half.</param>
        /// <param name="lowNeighbours">What the first units are compared with.</param>
        /// <param name="highNeighbours">What the second units are compared with.</param>
        /// <param name="half">How many units a half has.</param>
        /// <param name="second">Where the second half starts.</param>
        /// <param name="sameShift">1 when the second half is compared with its left neighbours.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Blocks(
            Vector256<ushort> low, Vector256<ushort> high, Vector256<ushort> lowNeighbours, Vector256<ushort> highNeighbours,
            int half, int second, int sameShift)
        {
            _low = low;
            _high = high;
            _lowNeighbours = lowNeighbours;
            _highNeighbours = highNeighbours;
            _half = half;
            _second = second;
            _sameShift = sameShift;
        }

        /// <summary>A bit for each place to look at.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Examine(bool isStart, bool isEnd)
        {
            // Beyond ASCII all become 255, which has no class.
            var limit = Vector256.Create((ushort)0xFF);
            var ascii = Vector256.Narrow(Vector256.Min(_low, limit), Vector256.Min(_high, limit));
            var classes = Classify(ascii);
            var latin = Join(Bits(classes, 0) | Bits(classes, 1));
            var digit = Join(Bits(classes, 2));
            var space = Join(Bits(classes, 3));
            var stop = Join(Bits(classes, 4));
            var comma = Join(Bits(classes, 5));
            var end = Join(Bits(classes, 6) | Bits(classes, 7));
            var wide = 0ul;
            if (((_low | _high) & Vector256.Create((ushort)0xFF80)) != Vector256<ushort>.Zero)
            {
                wide = Join(Bits(Ideograph(_low), Ideograph(_high)));
                comma |= Join(Bits(ChinesePunctuation(_low), ChinesePunctuation(_high)));
            }

            // Letters in either case are the same; so are a few others, which does no harm.
            var raw = Bits(AreAlike(_low, _lowNeighbours), AreAlike(_high, _highNeighbours));
            var low = (1u << _half) - 1;
            ulong same = (raw & low) | ((ulong)((raw >> _half) & low) << _second >> _sameShift);

            var count = _half + _second;
            var all = ulong.MaxValue >> (64 - count);
            var other = all & ~(latin | digit | wide | space | stop | comma | end);

            // What is unknown here may be a word.
            var certain = latin | digit | wide;
            wide |= other;
            var word = certain | other;

            // Beyond the edge of a block that is not the text's, everything is possible.
            var wordAfter = (word >> 1) | (isEnd ? 0 : 1ul << (count - 1));
            var edge = 1ul << count;
            var wordBefore = (word << 1) | (isStart ? 0 : 1ul);
            var noWord = ~certain & all;
            var noWordBefore2 = (noWord << 2) | 3;
            var noWordAfter2 = ((noWord | edge | (edge << 1)) >> 2) | ((noWord | edge) >> 1);

            // One by one: a space or a comma after a character that stands alone, before another or before more of the kind.
            var oneByOne = (space | comma) & wordBefore & noWordBefore2 & noWordAfter2;
            var betweenWide = space & ((wide << 1) | (isStart ? 0 : 1ul)) & ((wide >> 1) | (space >> 1) | (isEnd ? 0 : 1ul << (count - 1)));
            var wideSpace = space & wordBefore & (space >> 1);
            var mixed = space & ((wide << 1) & (word >> 1) | (word << 1) & (wide >> 1));
            var betweenLatin = space & ((latin << 1) | (isStart ? 0 : 1ul)) & ((latin >> 1) | (isEnd ? 0 : 1ul << (count - 1)));
            var stopBetween = stop & wordBefore & wordAfter;
            var repeated = same & (wide | (latin & ((same >> 1) | (same >> 2) | (isEnd ? 0 : 3ul << (count - 2)))));
            var inWord = digit & ((latin << 1) | (latin >> 1) | (isStart ? 0 : 1ul) | (isEnd ? 0 : 1ul << (count - 1)));
            return (other | oneByOne | wideSpace | betweenWide | betweenLatin | mixed | stopBetween | repeated | inWord) & all;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<byte> Classify(Vector256<byte> ascii)
        {
            var highDigits = Vector256.ShiftRightLogical(ascii.AsUInt16(), 4).AsByte() & Vector256.Create((byte)0x0F);
            var lowDigits = ascii & Vector256.Create((byte)0x0F);
            return Lookup(ByHighDigit, highDigits) & Lookup(ByLowDigit, lowDigits);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<byte> Lookup(Vector128<byte> table, Vector256<byte> indices) =>
            Vector256.Create(Vector128.Shuffle(table, indices.GetLower()), Vector128.Shuffle(table, indices.GetUpper()));

        /// <summary>One bit for each of the units of a class.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static uint Bits(Vector256<byte> classes, int bit) =>
            Vector256.ShiftLeft(classes.AsUInt16(), 7 - bit).AsByte().ExtractMostSignificantBits();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static uint Bits(Vector256<ushort> low, Vector256<ushort> high) =>
            Vector256.Narrow(low, high).ExtractMostSignificantBits();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<ushort> AreAlike(Vector256<ushort> units, Vector256<ushort> neighbours) =>
            Vector256.Equals(units | Vector256.Create((ushort)0x20), neighbours | Vector256.Create((ushort)0x20));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private ulong Join(uint mask)
        {
            var low = (1u << _half) - 1;
            return (mask & low) | ((ulong)((mask >> _half) & low) << _second);
        }
    }
}
