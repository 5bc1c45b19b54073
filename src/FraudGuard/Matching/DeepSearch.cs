namespace FraudGuard.Matching;

/// <summary>
/// The search for texts that need more than one-to-one folding: characters that are dropped or become several, and keywords
/// that are spaced out, repeated or spelt with digits.
/// </summary>
internal static class DeepSearch
{
    /// <summary>Finds all matches, arranged as the matcher's kind asks for. The buffer is the caller's to dispose of.</summary>
    /// <param name="matcher">The matcher.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first of the matches may start that must not overlap.</param>
    public static MatchBuffer Find(KeywordMatcher matcher, ReadOnlySpan<char> text, int start = 0)
    {
        var result = default(MatchBuffer);
        using var folded = FoldedText.Create(text, matcher.Characters);
        FindPlain(matcher, text, folded, ref result);
        if (matcher.Loose is not null) FindLoose(matcher, matcher.Loose, text, folded, ref result);
        if (result.Count > 1 || matcher.MatchKind != MatchKind.All) result.Arrange(matcher.MatchKind, start);
        return result;
    }

    private static void FindPlain(KeywordMatcher matcher, ReadOnlySpan<char> text, in FoldedText folded, ref MatchBuffer result)
    {
        var automaton = matcher.Automaton;
        var walker = new AutomatonWalker(automaton, folded.Units);
        for (var link = walker.Next(); link != OutputLink.None; link = walker.Next())
        {
            for (var chain = link; chain != OutputLink.None;)
            {
                var id = automaton.Output(chain, out var length, out chain);
                var index = walker.End - length;
                if (!folded.TryMap(text, index, length, out var start, out var end)) continue;
                for (; id >= 0; id = automaton.NextEqual(id))
                {
                    var match = new KeywordMatch(id, start, end - start);
                    if (matcher.Accepts(text, match, folded.Units, index)) result.Add(matcher.Trace(text, match));
                }
            }
        }
    }

    private static void FindLoose(
        KeywordMatcher matcher, LooseMatcher loose, ReadOnlySpan<char> text, in FoldedText folded, ref MatchBuffer result)
    {
        var found = default(MatchBuffer);
        loose.Find(text, folded, ref found);
        foreach (var candidate in found.Matches)
        {
            if (!folded.TryMap(text, candidate.Index, candidate.Length, out var start, out var end)) continue;
            var match = new KeywordMatch(candidate.KeywordId, start, end - start);
            if (matcher.AcceptsLoose(text, match, folded.Units, candidate.Index, candidate.Length))
                result.Add(match with { Folding = candidate.Folding | matcher.Trace(text, match).Folding });
        }

        found.Dispose();
    }
}
