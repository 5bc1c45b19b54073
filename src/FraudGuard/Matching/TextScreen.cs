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
    private const int Block = 32;

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
    [SkipLocalsInit]
    public static bool IsSuspicious(ReadOnlySpan<char> text, out bool isOdd)
    {
        var odd = 0u;
        if (text.Length <= Block)
        {
            Span<char> padded = stackalloc char[Block + 1];
            padded.Fill('\n');
            text.CopyTo(padded);
            var found = Examine(ref MemoryMarshal.GetReference(padded), true, true, ref odd);
            isOdd = odd != 0;
            return found != 0;
        }

        // Invariant: each block reads Block + 1 units from its start, which is at most Length - Block - 1.
        var last = text.Length - Block - 1;
        Debug.Assert(last >= 0, "Shorter texts are padded.");
        ref var units = ref MemoryMarshal.GetReference(text);
        var suspicious = 0u;
        for (var start = 0; start < last; start += Block - Overlap)
            suspicious |= Examine(ref Unsafe.Add(ref units, start), start == 0, false, ref odd);
        suspicious |= Examine(ref Unsafe.Add(ref units, last), last == 0, false, ref odd);

        // The very last unit has no right neighbour to be compared with, but may be odd; a padded block sees it.
        Span<char> end = stackalloc char[Block + 1];
        end.Fill('\n');
        text[^Block..].CopyTo(end);
        suspicious |= Examine(ref MemoryMarshal.GetReference(end), false, true, ref odd);
        isOdd = odd != 0;
        return suspicious != 0;
    }

    private static uint Examine(ref char units, bool isStart, bool isEnd, ref uint odd)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref units);
        var low = Vector256.LoadUnsafe(ref first);
        var high = Vector256.LoadUnsafe(ref first, 16);
        var classes = Vector256.Narrow(
            Classify(low, Vector256.LoadUnsafe(ref first, 1)), Classify(high, Vector256.LoadUnsafe(ref first, 17)));
        var latin = Mask(classes, 7);
        var digit = Mask(classes, 6);
        var wide = Mask(classes, 5);
        var space = Mask(classes, 4);
        var sign = Mask(classes, 3);
        odd |= Mask(classes, 2);
        var same = Mask(classes, 1);

        var word = latin | digit | wide;
        var before = (word << 1) | (isStart ? 0u : 1u);
        var after = (word >> 1) | (isEnd ? 0u : 0x80000000u);
        var alone = word & ~before & ~after;
        var spacedOut = (alone & ((alone << 2) | (alone << 3)))
            | ((wide << 1) & space & ((wide | space) >> 1))
            | ((word << 1) & sign & (word >> 1));
        var repeated = same & word & ((same >> 1) | ((same >> 2) & wide));
        var inWord = digit & ((latin << 1) | (latin >> 1));
        return spacedOut | repeated | inWord;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mask(Vector256<byte> classes, int shift) => Vector256.ShiftLeft(classes, shift).ExtractMostSignificantBits();

    /// <summary>One bit for each class a unit belongs to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Classify(Vector256<ushort> units, Vector256<ushort> next)
    {
        var latin = InRange(units | Vector256.Create((ushort)0x20), 'a', 'z');
        var digit = InRange(units, '0', '9');
        var wide = InRange(units, 0x4E00, 0x9FFF) | InRange(units, 0x3041, 0x30FA) | InRange(units, 0xAC00, 0xD7A3);
        var space = Vector256.Equals(units, Vector256.Create((ushort)' '));
        var apostrophe = Vector256.Equals(units, Vector256.Create((ushort)'\''));
        var sign = Vector256.AndNot(Vector256.LessThan(units, Vector256.Create((ushort)0x7F)), latin | digit | space | apostrophe);

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
