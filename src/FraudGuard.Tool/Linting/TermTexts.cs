using FraudGuard.Lexicons;
using FraudGuard.Matching;

namespace FraudGuard.Tool.Linting;

/// <summary>Every text of some terms, with a matcher that folds as inspection does.</summary>
internal sealed class TermTexts
{
    private readonly List<(LexiconTerm Term, string Text)> _texts = [];
    private readonly KeywordMatcher _matcher;

    /// <param name="terms">The terms.</param>
    /// <param name="withExceptions">Whether their exceptions cancel hits, as they do in inspection.</param>
    public TermTexts(IEnumerable<LexiconTerm> terms, bool withExceptions)
    {
        foreach (var term in terms)
            foreach (var text in term.Texts) _texts.Add((term, text));
        _matcher = KeywordMatcher.Create(
            _texts.Select(t => new Keyword(t.Text)
            {
                WholeWord = t.Term.WholeWord,
                Exact = t.Term.Exact,
                Exceptions = withExceptions ? t.Term.Exceptions : [],
            }),
            new KeywordMatcherOptions { MatchKind = MatchKind.All, Folding = Folding.Default });
    }

    public IReadOnlyList<(LexiconTerm Term, string Text)> Texts => _texts;

    /// <summary>What is found in a text: the term, which of its texts (also as an index into <see cref="Texts"/>), and where.</summary>
    public IReadOnlyList<(LexiconTerm Term, string Text, int Order, int Index, int Length)> FindIn(string text)
    {
        var found = new List<(LexiconTerm, string, int, int, int)>();
        foreach (var match in _matcher.EnumerateMatches(text))
            found.Add((_texts[match.KeywordId].Term, _texts[match.KeywordId].Text, match.KeywordId, match.Index, match.Length));
        return found;
    }
}
