using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FraudGuard.Matching;

/// <summary>
/// Which units of a text of at most 64 are out of the ordinary, one bit each: collected by <see cref="KeywordGate"/> on its
/// way, so that a text is gone over only once.
/// </summary>
internal struct ScreenMasks
{
    /// <summary>The longest text there are bits for.</summary>
    public const int MaxLength = 64;

    /// <summary>The shortest text that is looked at with vectors.</summary>
    public const int MinLength = Lane + 1;

    private const int Lane = 4;

    /// <summary>
    /// What is neither a Chinese character nor a digit nor the usual punctuation, and characters that repeat the one before.
    /// </summary>
    public ulong Unusual;

    /// <summary>The usual Chinese punctuation.</summary>
    public ulong Signs;

    /// <summary>All but Chinese characters and digits.</summary>
    public readonly ulong Gaps => Unusual | Signs;

    /// <summary>Which of the first two units of a text are unusual.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ClassifyFirstTwo(char first, char second)
    {
        // Nearly all texts begin with two different characters.
        if (IsIdeograph(first) && IsIdeograph(second) && first != second) return 0;
        return (IsIdeograph(first) || char.IsAsciiDigit(first) ? 0ul : 1)
            | ((IsIdeograph(second) && first != second) || char.IsAsciiDigit(second) ? 0ul : 2);
    }

    /// <summary>Which of eight units, which have another before them, are unusual (low byte) and which are signs (high byte).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Classify(ref char units)
    {
        var current = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref units));
        var before = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref Unsafe.Subtract(ref units, 1)));
        var signs = ChinesePunctuation(current);
        return Vector128.Narrow(Unusually(current, before, signs), signs).ExtractMostSignificantBits();
    }

    /// <summary>Takes in a whole text of five to twelve units.</summary>
    /// <remarks>Three loads of four units, of which those that would pass the end are drawn back and read some units again.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeShort(ReadOnlySpan<char> text)
    {
        Debug.Assert(text.Length is >= MinLength and <= 3 * Lane, "Three loads cover the text, and all but the first have neighbours.");
        ref var units = ref MemoryMarshal.GetReference(text);
        var last = text.Length - Lane;
        var middle = Math.Min(Lane, last);
        var first = Load(ref units, 0);
        var current = Vector256.Create(first, Load(ref units, middle), Load(ref units, last), 0).AsUInt16();
        var before = Vector256.Create(BeforeEach(first), Load(ref units, middle - 1), Load(ref units, last - 1), 0).AsUInt16();
        var signs = ChinesePunctuation(current);
        Unusual = Arrange(Unusually(current, before, signs).ExtractMostSignificantBits(), middle, last);
        Signs = Arrange(signs.ExtractMostSignificantBits(), middle, last);
    }

    /// <summary>The places at which somebody may have written around a filter.</summary>
    /// <param name="length">The length of the text; 2 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong Places(int length)
    {
        // Punctuation matters where characters may stand alone before and behind it. At either end of the text they do.
        var gaps = Gaps;
        var standsAloneBefore = (gaps << 2) | 3;
        var standsAloneBehind = (gaps >> 2) | (3ul << (length - 2)) | (gaps >> 1);
        return Unusual | (Signs & standsAloneBefore & standsAloneBehind);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Arrange(uint lanes, int middle, int last)
    {
        const uint Mask = (1 << Lane) - 1;
        return (lanes & Mask) | ((lanes >> Lane & Mask) << middle) | ((lanes >> (2 * Lane) & Mask) << last);
    }

    /// <summary>The left neighbours of the first four units of a text; NUL for the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BeforeEach(ulong first) => BitConverter.IsLittleEndian ? first << 16 : first >> 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Load(ref char units, nint index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref units, index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsIdeograph(char unit) => (uint)(unit - 0x4E00) <= 0x9FFF - 0x4E00;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Unusually(Vector128<ushort> units, Vector128<ushort> before, Vector128<ushort> signs) =>
        ~(Vector128.AndNot(InRange(units, 0x4E00, 0x9FFF), Vector128.Equals(units, before)) | signs | InRange(units, '0', '9'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Unusually(Vector256<ushort> units, Vector256<ushort> before, Vector256<ushort> signs) =>
        ~(Vector256.AndNot(InRange(units, 0x4E00, 0x9FFF), Vector256.Equals(units, before)) | signs | InRange(units, '0', '9'));

    /// <summary>The punctuation among <see cref="CommonUnits"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> ChinesePunctuation(Vector128<ushort> units) =>
        InRange(units, 0x3001, 0x3002) | Equal(units, 0xFF0C) | Equal(units, 0xFF1F) | Equal(units, 0xFF01) | Equal(units, 0xFF1A) | Equal(units, 0x2026);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> ChinesePunctuation(Vector256<ushort> units) =>
        InRange(units, 0x3001, 0x3002) | Equal(units, 0xFF0C) | Equal(units, 0xFF1F) | Equal(units, 0xFF01) | Equal(units, 0xFF1A) | Equal(units, 0x2026);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Equal(Vector128<ushort> units, int unit) => Vector128.Equals(units, Vector128.Create((ushort)unit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Equal(Vector256<ushort> units, int unit) => Vector256.Equals(units, Vector256.Create((ushort)unit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> InRange(Vector128<ushort> units, int first, int last) =>
        Vector128.LessThanOrEqual(units - Vector128.Create((ushort)first), Vector128.Create((ushort)(last - first)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> InRange(Vector256<ushort> units, int first, int last) =>
        Vector256.LessThanOrEqual(units - Vector256.Create((ushort)first), Vector256.Create((ushort)(last - first)));
}
