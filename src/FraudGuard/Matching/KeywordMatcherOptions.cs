namespace FraudGuard.Matching;

/// <summary>How a <see cref="KeywordMatcher"/> compares and which matches it reports.</summary>
public sealed class KeywordMatcherOptions
{
    /// <summary>Which of several overlapping occurrences are reported.</summary>
    /// <value>The default is <see cref="MatchKind.All"/>.</value>
    public MatchKind MatchKind { get; set; }

    /// <summary>Which differences between keyword and text are overlooked.</summary>
    /// <value>The default is <see cref="Folding.Default"/>.</value>
    public Folding Folding { get; set; } = Folding.Default;
}
