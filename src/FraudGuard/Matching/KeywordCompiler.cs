namespace FraudGuard.Matching;

/// <summary>Checks and folds keywords and puts the parts of a <see cref="KeywordMatcher"/> together.</summary>
internal static class KeywordCompiler
{
    public static KeywordMatcher Compile(IEnumerable<string> keywords, KeywordMatcherOptions options)
    {
        var folder = new UnitFolding(options.Folding);
        var folded = new List<string>();
        foreach (var keyword in keywords) folded.Add(Fold(keyword, folded.Count, folder));
        return Build(folded, null, options, folder);
    }

    public static KeywordMatcher Compile(IEnumerable<Keyword> keywords, KeywordMatcherOptions options)
    {
        var folder = new UnitFolding(options.Folding);
        var folded = new List<string>();
        var list = new List<Keyword>();
        foreach (var keyword in keywords)
        {
            folded.Add(Fold(keyword?.Text, folded.Count, folder));
            list.Add(keyword!);
        }

        return Build(folded, KeywordConditions.Create(list, folded, folder), options, folder);
    }

    private static KeywordMatcher Build(
        List<string> folded, KeywordConditions? conditions, KeywordMatcherOptions options, UnitFolding folding)
    {
        if (!Enum.IsDefined(options.MatchKind))
            throw new ArgumentException($"MatchKind {(int)options.MatchKind} is not one of All, LeftmostLongest, LeftmostFirst.", nameof(options));
        var automaton = AutomatonBuilder.Build(folded, folding.CreateSymbols, !folding.IsIdentity);
        return KeywordMatcher.FromParts(automaton, conditions, folded.Count, options.MatchKind, options.Folding);
    }

    private static string Fold(string? keyword, int position, UnitFolding folding)
    {
        if (string.IsNullOrEmpty(keyword))
        {
            throw new ArgumentException(
                $"The keyword at position {position} is {(keyword is null ? "null" : "empty")}; leave it out.", "keywords");
        }

        var folded = folding.Fold(keyword);
        return folded.Length switch
        {
            0 => throw new ArgumentException(
                $"The keyword at position {position} folds to nothing; leave it out or fold less.", "keywords"),
            > KeywordMatcher.MaxKeywordLength => throw new ArgumentException(
                $"The keyword at position {position} has {folded.Length} UTF-16 units; at most {KeywordMatcher.MaxKeywordLength} are allowed.", "keywords"),
            _ => folded,
        };
    }
}
