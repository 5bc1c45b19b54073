using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FraudGuard.Matching;

/// <summary>Tells, at a fraction of the cost of a search, whether a text could need more than one-to-one folding.</summary>
/// <remarks>
/// Thirty-two units at a time are sorted into a few classes, each a bit mask; shifting the masks shows the neighbourhoods
/// that matter: a sign between two letters, characters that stand alone, runs, digits inside words. It may say yes too
/// often, never too rarely: what it calls plain consists of units that fold one to one.
/// </remarks>
internal static class TextScreen
{
    private const int Half = 16;
    private const int Block = 2 * Half;

    /// <summary>Neighbouring blocks share this many units, so that no neighbourhood is cut.</summary>
    private const int Overlap = 8;

    private const ushort Latin = 1 << 0;
    private const ushort Digit = 1 << 1;
    private const ushort Wide = 1 << 2;
    private const ushort Space = 1 << 3;
    private const ushort Sign = 1 << 4;
    private const ushort Odd = 1 << 5;
    private const ushort Same = 1 << 6;

    /// <summary>Whether a unit is of a kind that the screen takes to fold one to one.</summary>
    public static bool IsCommon(char unit)
    {
        IsSuspicious([unit], out var isOdd);
        return !isOdd;
    }

    /// <param name="text">The text.</param>
    /// <param name="isOdd">Whether it has units that may fold otherwise than one to one.</param>
    /// <returns>Whether it has neighbourhoods in which a keyword could be spaced out, repeated or spelt with digits.</returns>
    public static bool IsSuspicious(ReadOnlySpan<char> text, out bool isOdd)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        if (text.Length <= Half) return IsSuspiciousShort(text, out isOdd);

        // Invariant: each vector reads Half units from a start that is at most Length - Half; its right neighbours are read
        // from one further, but for the last vector of the text, which compares with its left neighbours instead.
        var odd = 0u;
        var suspicious = 0u;
        var start = 0;
        for (; text.Length - start > Block; start += Block - Overlap)
        {
            Debug.Assert(start + Block + 1 <= text.Length, "A block has a right neighbour.");
            ref var block = ref Unsafe.Add(ref units, start);
            var low = Classify(Vector256.LoadUnsafe(ref block), Vector256.LoadUnsafe(ref block, 1));
            var high = Classify(Vector256.LoadUnsafe(ref block, Half), Vector256.LoadUnsafe(ref block, Half + 1));
            suspicious |= new Masks(Vector256.Narrow(low, high), Half, 0).Examine(start == 0, false, ref odd);
        }

        // What is left has from Half + 1 to Block units, or is covered by going back a little.
        start = Math.Min(start, text.Length - Half - 1);
        ref var rest = ref Unsafe.Add(ref units, start);
        var last = text.Length - start - Half;
        Debug.Assert(last is >= 1 and <= Half, "Two vectors cover the rest.");
        var first = Classify(Vector256.LoadUnsafe(ref rest), Vector256.LoadUnsafe(ref rest, 1));
        var end = Classify(Vector256.LoadUnsafe(ref rest, (nuint)last), Vector256.LoadUnsafe(ref rest, (nuint)last - 1));
        suspicious |= new Masks(Vector256.Narrow(first, end), last, 1).Examine(start == 0, true, ref odd);
        isOdd = odd != 0;
        return suspicious != 0;
    }

    [SkipLocalsInit]
    private static bool IsSuspiciousShort(ReadOnlySpan<char> text, out bool isOdd)
    {
        Span<char> padded = stackalloc char[Half + 1];
        padded.Fill('\n');
        text.CopyTo(padded);
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(padded));
        var classes = Classify(Vector256.LoadUnsafe(ref units), Vector256.LoadUnsafe(ref units, 1));
        var odd = 0u;
        var suspicious = new Masks(Vector256.Narrow(classes, Vector256<ushort>.Zero), Half, 0).Examine(true, true, ref odd);
        isOdd = odd != 0;
        return suspicious != 0;
    }

    /// <summary>One bit for each unit of a block, the lowest for the first.</summary>
    private readonly ref struct Masks
    {
        private readonly uint _latin;
        private readonly uint _digit;
        private readonly uint _wide;
        private readonly uint _space;
        private readonly uint _sign;
        private readonly uint _odd;
        private readonly uint _same;

        /// <param name="classes">The classes of two runs of 16 units.</param>
        /// <param name="second">Where the second run starts; it may overlap the first.</param>
        /// <param name="sameShift">1 when the second run was compared with its left neighbours.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Masks(Vector256<byte> classes, int second, int sameShift)
        {
            _latin = Join(Mask(classes, 7), second);
            _digit = Join(Mask(classes, 6), second);
            _wide = Join(Mask(classes, 5), second);
            _space = Join(Mask(classes, 4), second);
            _sign = Join(Mask(classes, 3), second);
            _odd = Join(Mask(classes, 2), second);
            var same = Mask(classes, 1);
            _same = (same & 0xFFFF) | ((same >> 16) << second >> sameShift);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Examine(bool isStart, bool isEnd, ref uint odd)
        {
            odd |= _odd;
            var word = _latin | _digit | _wide;

            // Beyond the edge of a block that is not the text's, nothing counts as standing alone.
            var before = (word << 1) | (isStart ? 0u : 1u);
            var after = (word >> 1) | (isEnd ? 0u : 0x80000000u);
            var alone = word & ~before & ~after;
            var spacedOut = (alone & ((alone << 2) | (alone << 3)))
                | ((_wide << 1) & _space & ((_wide | _space) >> 1))
                | ((word << 1) & _sign & (word >> 1));
            var repeated = _same & word & ((_same >> 1) | ((_same >> 2) & _wide));
            var inWord = _digit & ((_latin << 1) | (_latin >> 1));
            return spacedOut | repeated | inWord;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static uint Join(uint mask, int second) => (mask & 0xFFFF) | ((mask >> 16) << second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mask(Vector256<byte> classes, int shift) => Vector256.ShiftLeft(classes, shift).ExtractMostSignificantBits();

    /// <summary>One bit for each class a unit belongs to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Classify(Vector256<ushort> units, Vector256<ushort> next)
    {
        var latin = InRange(units | Vector256.Create((ushort)0x20), 'a', 'z');
        var digit = InRange(units, '0', '9');
        var wide = InRange(units, 0x4E00, 0x9FFF) | InRange(units, 0x3041, 0x3096) | InRange(units, 0x30A1, 0x30FA) | InRange(units, 0xAC00, 0xD7A3);
        var space = Vector256.Equals(units, Vector256.Create((ushort)' '));
        var apostrophe = Vector256.Equals(units, Vector256.Create((ushort)'\''));
        var sign = Vector256.AndNot(InRange(units, 0x09, 0x0D) | InRange(units, 0x21, 0x7E), latin | digit | apostrophe);

        // Commas, full stops, question and exclamation marks, brackets and quotation marks of Chinese and English.
        var natural = InRange(units, 0x3001, 0x3002) | InRange(units, 0x3008, 0x300F) | InRange(units, 0xFF08, 0xFF0C)
            | InRange(units, 0xFF1A, 0xFF1F) | InRange(units, 0x2018, 0x201D)
            | Vector256.Equals(units, Vector256.Create((ushort)0xFF01));
        var known = latin | digit | wide | space | apostrophe | sign | natural;
        return (latin & Vector256.Create(Latin)) | (digit & Vector256.Create(Digit)) | (wide & Vector256.Create(Wide))
            | (space & Vector256.Create(Space)) | (sign & Vector256.Create(Sign))
            | Vector256.AndNot(Vector256.Create(Odd), known)
            | (Vector256.Equals(units, next) & Vector256.Create(Same));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> InRange(Vector256<ushort> units, int first, int last) =>
        Vector256.LessThanOrEqual(units - Vector256.Create((ushort)first), Vector256.Create((ushort)(last - first)));
}
