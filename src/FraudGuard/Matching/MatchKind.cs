namespace FraudGuard.Matching;

/// <summary>Which of several overlapping occurrences a <see cref="KeywordMatcher"/> reports.</summary>
public enum MatchKind
{
    /// <summary>
    /// Every occurrence of every keyword, overlapping ones included; keywords that are equal (after folding) are each
    /// reported. Ordered by the end of the match, then longest first, then by keyword position.
    /// </summary>
    All = 0,

    /// <summary>
    /// Non-overlapping matches from left to right; of those that start at the same place, the longest. Of equal
    /// keywords the first is reported.
    /// </summary>
    LeftmostLongest = 1,

    /// <summary>
    /// Non-overlapping matches from left to right; of those that start at the same place, the one whose keyword comes
    /// first in the list. This is how an ordered alternation in a backtracking regular expression behaves.
    /// </summary>
    LeftmostFirst = 2,
}
