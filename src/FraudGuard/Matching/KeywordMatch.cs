namespace FraudGuard.Matching;

/// <summary>One occurrence of a keyword, as a half-open range of the original text.</summary>
/// <param name="KeywordId">The keyword's position in the list the matcher was created from, counted from 0.</param>
/// <param name="Index">Where the occurrence starts, in UTF-16 units of the original text.</param>
/// <param name="Length">How long the occurrence is, in UTF-16 units of the original text; at least 1.</param>
public readonly record struct KeywordMatch(int KeywordId, int Index, int Length)
{
    /// <summary>The folding this occurrence needed; <see cref="Matching.Folding.None"/> when it is exact.</summary>
    public Folding Folding { get; init; }
}
