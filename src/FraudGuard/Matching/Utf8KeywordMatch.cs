namespace FraudGuard.Matching;

/// <summary>One occurrence of a keyword, as a half-open range of bytes of the original UTF-8.</summary>
/// <param name="KeywordId">The keyword's position in the list the matcher was created from, counted from 0.</param>
/// <param name="Index">Where the occurrence starts, in bytes; the first byte of a character.</param>
/// <param name="Length">How long the occurrence is, in bytes; at least 1, and whole characters.</param>
public readonly record struct Utf8KeywordMatch(int KeywordId, int Index, int Length)
{
    /// <summary>The folding this occurrence needed; <see cref="Matching.Folding.None"/> when it is exact.</summary>
    public Folding Folding { get; init; }
}
