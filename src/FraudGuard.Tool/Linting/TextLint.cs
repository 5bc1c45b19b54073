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
            var own = new TermTexts([term], withExceptions: false);
            var shadowed = new List<(string Text, string Shadow)>();
            foreach (var text in term.Texts)
            {
                // With exceptions a shorter text may be cancelled where the longer one still counts.
                if (term.Exceptions.Count == 0 && Shadow(own, text) is { } shadow) shadowed.Add((text, shadow));
                foreach (var (other, same) in SameElsewhere(all, term, text))
                    yield return places.Finding(LintSeverity.Warning, "same-text", term.Id, $"'{text}' folds to the same as '{same}' of '{other.Id}', so both always count together. Keep it in one term, or give that term both groups.");
            }

            // Alternatives in braces bring such texts along by the dozen, so they are told once, and as a note.
            if (shadowed is [var first, ..])
                yield return places.Finding(LintSeverity.Info, "shadowed-text", term.Id, $"{shadowed.Count} of {term.Texts.Count} texts add nothing. Wherever '{first.Text}' stands, '{first.Shadow}' of the same term is found, too.");
            foreach (var exception in term.Exceptions.Where(e => !Covers(own, e)))
                yield return places.Finding(LintSeverity.Warning, "idle-exception", term.Id, $"the exception '{exception}' contains none of the term's texts and so cancels nothing. Correct or remove it.");
        }
    }

    // Of two texts that fold to each other, the later one is the surplus one.
    private static string? Shadow(TermTexts own, string text) => own.FindIn(text)
        .Where(m => m.Text != text && (m.Length < text.Length || IndexOf(own, m.Text) < IndexOf(own, text)))
        .Select(static m => m.Text)
        .FirstOrDefault();

    private static int IndexOf(TermTexts texts, string text)
    {
        for (var i = 0; i < texts.Texts.Count; i++)
            if (texts.Texts[i].Text == text) return i;
        return -1;
    }

    // Each pair is told once, at the term whose id comes later.
    private static IEnumerable<(LexiconTerm Term, string Text)> SameElsewhere(TermTexts all, LexiconTerm term, string text) => all.FindIn(text)
        .Where(m => m.Index == 0 && m.Length == text.Length && string.CompareOrdinal(m.Term.Id, term.Id) < 0)
        .Where(m => m.Term.WholeWord == term.WholeWord && m.Term.Exact == term.Exact)
        .Select(static m => (m.Term, m.Text));

    private static bool Covers(TermTexts own, string exception) => own.FindIn(exception).Any(m => m.Length < exception.Length);
}
