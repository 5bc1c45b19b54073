namespace FraudGuard.Matching;

/// <summary>Finds many keywords in a text at once. TEMPORARY IMPLEMENTATION (contract only): replaced by the automaton.</summary>
public sealed class KeywordMatcher
{
    private readonly List<(string Folded, Keyword Keyword)> _keywords = [];
    private readonly ILookup<char, int> _byFirst;
    private readonly Folding _folding;

    private KeywordMatcher(IEnumerable<Keyword> keywords, KeywordMatcherOptions options)
    {
        _folding = options.Folding;
        foreach (var k in keywords) _keywords.Add((Fold(k.Text), k));
        _byFirst = Enumerable.Range(0, _keywords.Count).ToLookup(i => _keywords[i].Folded[0]);
    }

    /// <summary>Compiles keywords.</summary>
    public static KeywordMatcher Create(IEnumerable<string> keywords, KeywordMatcherOptions? options = null) =>
        new(keywords.Select(k => new Keyword(k)), options ?? new());

    /// <summary>Compiles keywords with conditions.</summary>
    public static KeywordMatcher Create(IEnumerable<Keyword> keywords, KeywordMatcherOptions? options = null) =>
        new(keywords, options ?? new());

    /// <summary>How many keywords.</summary>
    public int KeywordCount => _keywords.Count;

    /// <summary>Whether any keyword occurs.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => EnumerateMatches(text).MoveNext();

    /// <summary>How many matches.</summary>
    public int Count(ReadOnlySpan<char> text) { var n = 0; foreach (var _ in EnumerateMatches(text)) n++; return n; }

    /// <summary>The matches; an allocation-free enumerator in the real implementation.</summary>
    public KeywordMatchEnumerator EnumerateMatches(ReadOnlySpan<char> text)
    {
        var folded = Fold(text.ToString());
        var list = new List<KeywordMatch>();
        for (var i = 0; i < folded.Length; i++)
            foreach (var id in _byFirst[folded[i]])
            {
                var (f, k) = _keywords[id];
                if (string.CompareOrdinal(folded, i, f, 0, f.Length) != 0) continue;
                if (k.WholeWord && ((i > 0 && IsWord(folded[i - 1]) && IsWord(f[0])) || (i + f.Length < folded.Length && IsWord(folded[i + f.Length]) && IsWord(f[^1])))) continue;
                var start = i;
                if (k.Exceptions.Any(e => Covered(folded, Fold(e), start, f.Length))) continue;
                list.Add(new KeywordMatch(id, i, f.Length));
            }
        list.Sort((a, b) => (a.Index + a.Length).CompareTo(b.Index + b.Length) is var c and not 0 ? c : b.Length.CompareTo(a.Length));
        return new KeywordMatchEnumerator(list);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && c < 0x2E80;

    private static bool Covered(string text, string phrase, int start, int length)
    {
        for (var i = text.IndexOf(phrase, StringComparison.Ordinal); i >= 0; i = text.IndexOf(phrase, i + 1, StringComparison.Ordinal))
            if (i <= start && i + phrase.Length >= start + length) return true;
        return false;
    }

    private string Fold(string s) => string.Create(s.Length, (s, _folding), static (d, a) =>
    {
        for (var i = 0; i < d.Length; i++)
        {
            var c = a.s[i];
            if ((a._folding & Folding.Width) != 0 && c is >= '\uFF01' and <= '\uFF5E') c = (char)(c - 0xFEE0);
            d[i] = (a._folding & Folding.Case) != 0 ? char.ToLowerInvariant(c) : c;
        }
    });
}

/// <summary>Walks over matches.</summary>
public ref struct KeywordMatchEnumerator
{
    private readonly List<KeywordMatch> _list;
    private int _i;
    internal KeywordMatchEnumerator(List<KeywordMatch> list) { _list = list; _i = -1; }

    /// <summary>The current match.</summary>
    public readonly KeywordMatch Current => _list[_i];

    /// <summary>Goes on to the next match.</summary>
    public bool MoveNext() => ++_i < _list.Count;

    /// <summary>For foreach.</summary>
    public readonly KeywordMatchEnumerator GetEnumerator() => this;
}
