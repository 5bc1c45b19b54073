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
            var elsewhere = new List<SharedText>();
            for (var i = 0; i < term.Texts.Count; i++)
            {
                // With exceptions a shorter text may be cancelled where the longer one still counts.
                if (own is not null && term.Exceptions.Count == 0 && Shadow(own, i) is { } shadow) shadowed.Add((term.Texts[i], shadow));
                elsewhere.AddRange(SameElsewhere(all, term, term.Texts[i]));
            }

            foreach (var same in elsewhere.GroupBy(static e => e.Term))
                yield return Describe(places, term, same.Key, [.. same]);

            // Alternatives in braces bring such texts along by the dozen, so they are told once, and as a note.
            if (shadowed is [var first, ..])
                yield return places.Finding(LintSeverity.Info, "shadowed-text", term.Id, $"{shadowed.Count} of {term.Texts.Count} texts add nothing. Wherever '{first.Text}' stands, '{first.Shadow}' of the same term is found, too.");
            foreach (var exception in term.Exceptions.Where(e => !Covers(own!, e)))
                yield return places.Finding(LintSeverity.Warning, "idle-exception", term.Id, $"the exception '{exception}' contains none of the term's texts and so cancels nothing. Correct or remove it.");
        }
    }

    // Two terms with the same texts are one. A part in common is what families of phrases have, and may be meant.
    private static LintFinding Describe(LexiconPlaces places, LexiconTerm term, LexiconTerm other, List<SharedText> shared)
    {
        var count = shared.DistinctBy(static s => s.Text).Count();
        var severity = count == term.Texts.Count && count == other.Texts.Count ? LintSeverity.Warning : LintSeverity.Info;
        var share = term.Texts.Count == 1 ? "" : $" ({count} of {term.Texts.Count} texts are such)";
        return places.Finding(severity, "same-text", term.Id, $"'{shared[0].Text}' folds to the same as '{shared[0].Same}' of '{other.Id}', so both always count together{share}. Keep it in one term, or give that term both groups.");
    }

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
    private static IEnumerable<SharedText> SameElsewhere(TermTexts all, LexiconTerm term, string text) => all.FindIn(text)
        .Where(m => m.Index == 0 && m.Length == text.Length && string.CompareOrdinal(m.Term.Id, term.Id) < 0)
        .Where(m => m.Term.WholeWord == term.WholeWord && m.Term.Exact == term.Exact)
        .Select(m => new SharedText(m.Term, text, m.Text));

    private static bool Covers(TermTexts own, string exception) => own.FindIn(exception).Any(m => m.Length < exception.Length);

    // A text of one term and the one of another term that it folds to.
    private readonly record struct SharedText(LexiconTerm Term, string Text, string Same);
}
