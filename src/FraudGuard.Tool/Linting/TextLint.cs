using FraudGuard.Lexicons;

namespace FraudGuard.Tool.Linting;

/// <summary>Finds texts that add nothing to another one, and exceptions that cancel nothing.</summary>
internal static class TextLint
{
    /// <param name="lexicon">The lexicon to check.</param>
    /// <param name="places">Where its entries stand.</param>
    /// <param name="all">The terms of every lexicon in use, without exceptions.</param>
    public static IEnumerable<LintFinding> Check(Lexicon lexicon, LexiconPlaces places, TermTexts all)
    {
        foreach (var term in lexicon.Terms)
        {
            // Making a matcher takes a while, and most terms are one text, to which the questions below don't apply.
            var own = term.Texts.Count > 1 || term.Exceptions.Count > 0 ? new TermTexts([term], withExceptions: false) : null;
            var shadowed = new List<(string Text, string Shadow)>();
            var elsewhere = new List<(LexiconTerm Term, string Text, string Same)>();
            for (var i = 0; i < term.Texts.Count; i++)
            {
                // With exceptions a shorter text may be cancelled where the longer one still counts.
                if (own is not null && term.Exceptions.Count == 0 && Shadow(own, i) is { } shadow) shadowed.Add((term.Texts[i], shadow));
                elsewhere.AddRange(SameElsewhere(all, term, term.Texts[i]));
            }

            foreach (var same in elsewhere.GroupBy(static e => e.Term))
                yield return places.Finding(SeverityOf(term, same), "same-text", term.Id, Describe(term, same));

            // Alternatives in braces bring such texts along by the dozen, so they are told once, and as a note.
            if (shadowed is [var first, ..])
                yield return places.Finding(LintSeverity.Info, "shadowed-text", term.Id, $"{shadowed.Count} of {term.Texts.Count} texts add nothing. Wherever '{first.Text}' stands, '{first.Shadow}' of the same term is found, too.");
            foreach (var exception in term.Exceptions.Where(e => !Covers(own!, e)))
                yield return places.Finding(LintSeverity.Warning, "idle-exception", term.Id, $"the exception '{exception}' contains none of the term's texts and so cancels nothing. Correct or remove it.");
        }
    }

    // Two terms with the same texts are one. A part in common is what families of phrases have, and may be meant.
    private static LintSeverity SeverityOf(LexiconTerm term, IGrouping<LexiconTerm, (LexiconTerm Term, string Text, string Same)> same) =>
        DistinctTexts(same) == term.Texts.Count && term.Texts.Count == same.Key.Texts.Count ? LintSeverity.Warning : LintSeverity.Info;

    private static string Describe(LexiconTerm term, IGrouping<LexiconTerm, (LexiconTerm Term, string Text, string Same)> same)
    {
        var (_, text, other) = same.First();
        var count = DistinctTexts(same) is 1 and var one && term.Texts.Count == one ? "" : $" ({DistinctTexts(same)} of {term.Texts.Count} texts are such)";
        return $"'{text}' folds to the same as '{other}' of '{same.Key.Id}', so both always count together{count}. Keep it in one term, or give that term both groups.";
    }

    private static int DistinctTexts(IEnumerable<(LexiconTerm Term, string Text, string Same)> same) => same.Select(static e => e.Text).Distinct(StringComparer.Ordinal).Count();

    // Of two texts that fold to each other, the later one is the surplus one.
    private static string? Shadow(TermTexts own, int index)
    {
        var text = own.Texts[index].Text;
        return own.FindIn(text)
            .Where(m => m.Text != text && (m.Length < text.Length || m.Order < index))
            .Select(static m => m.Text)
            .FirstOrDefault();
    }

    // Each pair is told once, at the term whose id comes later.
    private static IEnumerable<(LexiconTerm Term, string Text, string Same)> SameElsewhere(TermTexts all, LexiconTerm term, string text) => all.FindIn(text)
        .Where(m => m.Index == 0 && m.Length == text.Length && string.CompareOrdinal(m.Term.Id, term.Id) < 0)
        .Where(m => m.Term.WholeWord == term.WholeWord && m.Term.Exact == term.Exact)
        .Select(m => (m.Term, text, m.Text));

    private static bool Covers(TermTexts own, string exception) => own.FindIn(exception).Any(m => m.Length < exception.Length);
}
