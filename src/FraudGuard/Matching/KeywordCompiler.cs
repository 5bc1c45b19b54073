namespace FraudGuard.Matching;

/// <summary>Checks and folds keywords and puts the parts of a <see cref="KeywordMatcher"/> together.</summary>
internal static class KeywordCompiler
{
    public static KeywordMatcher Compile(IEnumerable<string> keywords, KeywordMatcherOptions options)
    {
        var folding = new CharacterFolding(options.Folding);
        var texts = new List<string>();
        var folded = new List<string>();
        foreach (var keyword in keywords)
        {
            folded.Add(Fold(keyword, folded.Count, folding));
            texts.Add(keyword);
        }

        return Build(texts, folded, null, options, folding);
    }

    public static KeywordMatcher Compile(IEnumerable<Keyword> keywords, KeywordMatcherOptions options)
    {
        var folding = new CharacterFolding(options.Folding);
        var list = new List<Keyword>();
        var texts = new List<string>();
        var folded = new List<string>();
        foreach (var keyword in keywords)
        {
            folded.Add(Fold(keyword?.Text, folded.Count, folding));
            texts.Add(keyword!.Text);
            list.Add(keyword);
        }

        return Build(texts, folded, KeywordConditions.Create(list, folded, folding), options, folding);
    }

    private static KeywordMatcher Build(
        List<string> texts, List<string> folded, KeywordConditions? conditions, KeywordMatcherOptions options, CharacterFolding folding)
    {
        if (!Enum.IsDefined(options.MatchKind))
            throw new ArgumentException($"MatchKind {(int)options.MatchKind} is not one of All, LeftmostLongest, LeftmostFirst.", nameof(options));
        return new KeywordMatcher(new KeywordMatcherParts
        {
            MatchKind = options.MatchKind,
            Folding = options.Folding,
            Characters = folding,
            Automaton = AutomatonBuilder.Build(folded, folding.CreateSymbols, !folding.IsIdentity, UnitVariants.Create(folding, folded)),
            Screen = CreateScreen(folded, folding, options.Folding),
            Loose = LooseMatcher.Create(folded, id => conditions?.IsExact(id) == true, options.Folding),
            Conditions = conditions,
            KeywordCount = texts.Count,
            Texts = folding.IsIdentity ? null : KeywordTexts.Create(texts),
        });
    }

    /// <returns><see langword="null"/> when no text needs the deep search.</returns>
    public static TextScreen? CreateScreen(IReadOnlyList<string> folded, CharacterFolding folding, Folding flags) =>
        flags == Folding.None ? null : new TextScreen(new TextLook(folding, KeywordNeighbours.Create(folded, flags, UnitVariants.Create(folding, folded)), flags));

    private static string Fold(string? keyword, int position, CharacterFolding folding)
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
