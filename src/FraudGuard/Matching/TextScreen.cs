using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FraudGuard.Matching;

/// <summary>Tells, at a fraction of the cost of a search, whether a text could need more than one-to-one folding.</summary>
/// <remarks>
/// Sixty-four units at a time are sorted into a few classes, each a bit mask; shifting the masks shows the neighbourhoods
/// that matter: a sign between two letters, characters that stand alone, runs, digits inside words. It may say yes too
/// often, never too rarely: what it calls plain consists of units that fold one to one.
/// </remarks>
internal static class TextScreen
{
    private const int Block = 64;

    /// <summary>Neighbouring blocks share this many units, so that no neighbourhood is cut.</summary>
    private const int Overlap = 4;

    /// <summary>Whether a unit is of a kind that the screen takes to fold one to one.</summary>
    public static bool IsCommon(char unit)
    {
        Span<char> text = [unit];
        return Classify(text).Odd == 0;
    }

    /// <param name="text">The text.</param>
    /// <param name="isOdd">Whether it has units that may fold otherwise than one to one.</param>
    /// <returns>Whether it has neighbourhoods in which a keyword could be spaced out, repeated or spelt with digits.</returns>
    public static bool IsSuspicious(ReadOnlySpan<char> text, out bool isOdd)
    {
        isOdd = false;
        var suspicious = false;
        while (true)
        {
            var length = Math.Min(text.Length, Block);
            var masks = Classify(text[..length]);
            isOdd |= masks.Odd != 0;
            suspicious |= masks.IsSuspicious();
            if (length == text.Length) return suspicious || isOdd;
            text = text[(Block - Overlap)..];
        }
    }

    private static Masks Classify(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var width = Vector256<ushort>.Count;
        if (units.Length < width)
        {
            Span<ushort> padded = stackalloc ushort[width + 1];
            padded.Fill('\n');
            units.CopyTo(padded);
            var few = Masks.Of(Vector256.Create<ushort>(padded), 0);
            few.Same = SameAsNext(padded);
            return few;
        }

        var masks = default(Masks);
        var index = 0;
        for (; index <= units.Length - width; index += width) masks.Add(Masks.Of(Vector256.Create(units.Slice(index, width)), index));
        if (index < units.Length) masks.Add(Masks.Of(Vector256.Create(units[^width..]), units.Length - width));
        masks.Same = SameAsNext(units);
        return masks;
    }

    private static ulong SameAsNext(ReadOnlySpan<ushort> units)
    {
        var width = Vector256<ushort>.Count;
        var same = 0ul;
        var last = units.Length - 1 - width;
        for (var index = 0; index <= last; index += width) same |= Compare(units, index);
        if (last >= 0) same |= Compare(units, last);
        return same;

        static ulong Compare(ReadOnlySpan<ushort> units, int index) => (ulong)Vector256.Equals(
            Vector256.Create(units.Slice(index, Vector256<ushort>.Count)),
            Vector256.Create(units.Slice(index + 1, Vector256<ushort>.Count))).ExtractMostSignificantBits() << index;
    }

    /// <summary>One bit for each unit, the lowest for the first.</summary>
    private struct Masks
    {
        public ulong Latin;
        public ulong Digit;
        public ulong Wide;
        public ulong Space;
        public ulong Sign;
        public ulong Odd;
        public ulong Same;

        public static Masks Of(Vector256<ushort> units, int shift)
        {
            var latin = InRange(units | Vector256.Create((ushort)0x20), 'a', 'z');
            var digit = InRange(units, '0', '9');
            var wide = InRange(units, 0x4E00, 0x9FFF) | InRange(units, 0x3041, 0x3096) | InRange(units, 0x30A1, 0x30FA)
                | InRange(units, 0xAC00, 0xD7A3);
            var space = Vector256.Equals(units, Vector256.Create((ushort)' '));
            var apostrophe = Vector256.Equals(units, Vector256.Create((ushort)'\''));
            var sign = Vector256.LessThan(units, Vector256.Create((ushort)0x7F)) & ~(latin | digit | space | apostrophe);
            var natural = InRange(units, 0x3001, 0x3002) | InRange(units, 0xFF0C, 0xFF0C) | InRange(units, 0xFF01, 0xFF01)
                | InRange(units, 0xFF1A, 0xFF1B) | InRange(units, 0xFF1F, 0xFF1F) | InRange(units, 0xFF08, 0xFF09)
                | InRange(units, 0x2018, 0x201D) | InRange(units, 0x300A, 0x300B);
            var odd = ~(latin | digit | wide | space | apostrophe | sign | natural);
            return new Masks
            {
                Latin = (ulong)latin.ExtractMostSignificantBits() << shift,
                Digit = (ulong)digit.ExtractMostSignificantBits() << shift,
                Wide = (ulong)wide.ExtractMostSignificantBits() << shift,
                Space = (ulong)space.ExtractMostSignificantBits() << shift,
                Sign = (ulong)sign.ExtractMostSignificantBits() << shift,
                Odd = (ulong)odd.ExtractMostSignificantBits() << shift,
            };
        }

        public void Add(in Masks other)
        {
            Latin |= other.Latin;
            Digit |= other.Digit;
            Wide |= other.Wide;
            Space |= other.Space;
            Sign |= other.Sign;
            Odd |= other.Odd;
        }

        public readonly bool IsSuspicious()
        {
            var word = Latin | Digit | Wide;
            var alone = word & ~(word << 1) & ~(word >> 1);
            var spacedOut = (alone & ((alone << 2) | (alone << 3)))
                | ((Wide << 1) & Space & ((Wide | Space) >> 1))
                | ((word << 1) & Sign & (word >> 1));
            var repeated = Same & word & ((Same >> 1) | ((Same >> 2) & Wide));
            var inWord = Digit & ((Latin << 1) | (Latin >> 1));
            return (spacedOut | repeated | inWord) != 0;
        }

        private static Vector256<ushort> InRange(Vector256<ushort> units, int first, int last) =>
            Vector256.LessThanOrEqual(units - Vector256.Create((ushort)first), Vector256.Create((ushort)(last - first)));
    }
}
