using System.ComponentModel;

namespace FraudGuard.Matching;

/// <summary>Walks over the matches of a <see cref="KeywordMatcher"/> in a text. Allocates nothing.</summary>
public ref struct KeywordMatchEnumerator
{
    private readonly KeywordMatcher _matcher;
    private readonly ReadOnlySpan<char> _text;
    private AutomatonWalker _walker;
    private LeftmostSearch _leftmost;
    private int _link;
    private int _length;
    private int _keywordId;
    private KeywordMatch _current;

    internal KeywordMatchEnumerator(KeywordMatcher matcher, ReadOnlySpan<char> text)
    {
        _matcher = matcher;
        _text = text;
        _keywordId = -1;
        if (matcher.MatchKind == MatchKind.All) _walker = new AutomatonWalker(matcher.Automaton, text);
        else _leftmost = new LeftmostSearch(matcher, text);
    }

    /// <summary>The match found last.</summary>
    public readonly KeywordMatch Current => _current;

    /// <summary>Returns the enumerator itself, so that it can be used in <c>foreach</c>.</summary>
    /// <returns>This enumerator.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly KeywordMatchEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next match.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    public bool MoveNext()
    {
        if (_matcher.MatchKind != MatchKind.All) return _leftmost.TryFindNext(out _current);

        var automaton = _matcher.Automaton;
        while (true)
        {
            while (_keywordId >= 0)
            {
                _current = new KeywordMatch(_keywordId, _walker.End - _length, _length);

                // To the next equal keyword, else to the next shorter one that ends here.
                _keywordId = automaton.NextEqual(_keywordId);
                if (_keywordId < 0 && _link != OutputLink.None) _keywordId = automaton.Output(_link, out _length, out _link);
                if (_matcher.Accepts(_text, _current)) return true;
            }

            var link = _walker.Next();
            if (link == OutputLink.None) return false;
            _keywordId = automaton.Output(link, out _length, out _link);
        }
    }
}
