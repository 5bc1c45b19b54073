namespace FraudGuard.Matching;

/// <content>Overwrites what was found.</content>
public sealed partial class KeywordMatcher
{
    private const int RangesOnStack = 32;

    /// <summary>Copies a text and overwrites every match, unit by unit, so that the length stays the same.</summary>
    /// <param name="source">The text.</param>
    /// <param name="destination">
    /// Where to write; at least as long as <paramref name="source"/>, and it may be the same memory. What lies behind the
    /// text is left as it is.
    /// </param>
    /// <param name="mask">What to write over each unit of a match; no surrogate.</param>
    /// <returns>How many ranges were overwritten. Matches that overlap make one range.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="destination"/> is too short, or <paramref name="mask"/> is a surrogate. Nothing was written.
    /// </exception>
    public int Mask(ReadOnlySpan<char> source, Span<char> destination, char mask)
    {
        ThrowIfShort(source.Length, destination.Length);
        if (char.IsSurrogate(mask)) throw new ArgumentException($"U+{(int)mask:X4} is half of a character; a mask is a whole one.", nameof(mask));

        var ranges = new MaskedRanges(stackalloc (int Start, int End)[RangesOnStack]);
        foreach (var match in EnumerateMatches(source)) ranges.Add(match.Index, match.Length);
        source.CopyTo(destination);
        ranges.Fill(destination, mask);
        var count = ranges.Count;
        ranges.Dispose();
        return count;
    }

    /// <summary>
    /// Copies a text in UTF-8 and overwrites every match, byte by byte, so that the length stays the same: a Chinese
    /// character becomes three masks.
    /// </summary>
    /// <param name="source">The text. Ill-formed bytes match nothing and are copied as they are.</param>
    /// <param name="destination">
    /// Where to write; at least as long as <paramref name="source"/>, and it may be the same memory. What lies behind the
    /// text is left as it is.
    /// </param>
    /// <param name="mask">What to write over each byte of a match: an ASCII character, so that well-formed text stays so.</param>
    /// <returns>How many ranges were overwritten. Matches that overlap make one range.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="destination"/> is too short, or <paramref name="mask"/> is not ASCII. Nothing was written.
    /// </exception>
    public int Mask(ReadOnlySpan<byte> source, Span<byte> destination, byte mask)
    {
        ThrowIfShort(source.Length, destination.Length);
        if (mask > 0x7F) throw new ArgumentException($"0x{mask:X2} is part of a character; a mask is an ASCII character.", nameof(mask));

        var ranges = new MaskedRanges(stackalloc (int Start, int End)[RangesOnStack]);
        foreach (var match in EnumerateMatches(source)) ranges.Add(match.Index, match.Length);
        source.CopyTo(destination);
        ranges.Fill(destination, mask);
        var count = ranges.Count;
        ranges.Dispose();
        return count;
    }

    private static void ThrowIfShort(int source, int destination)
    {
        if (destination < source)
            throw new ArgumentException($"The destination has room for {destination}; the source needs {source}.", nameof(destination));
    }
}
