namespace FraudGuard.Matching;

/// <summary>One occurrence of a keyword in a text that came in pieces.</summary>
/// <param name="KeywordId">The keyword's position in the list the matcher was created from, counted from 0.</param>
/// <param name="Index">Where the occurrence starts, in UTF-16 units from the start of the first piece.</param>
/// <param name="Length">How long the occurrence is, in UTF-16 units; at least 1.</param>
public readonly record struct ScannedMatch(int KeywordId, long Index, int Length)
{
    /// <summary>The folding this occurrence needed; <see cref="Matching.Folding.None"/> when it is exact.</summary>
    public Folding Folding { get; init; }
}
