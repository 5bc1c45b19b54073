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
    private readonly bool _isDeep;
    private MatchBuffer _found;
    private int _next;

    /// <param name="matcher">The matcher.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the search starts; conditions also see what lies before.</param>
    internal KeywordMatchEnumerator(KeywordMatcher matcher, ReadOnlySpan<char> text, int start = 0)
    {
        _matcher = matcher;
        _text = text;
        _keywordId = -1;
        _isDeep = matcher.Look(text, out var candidates, out var block, out var next) || (candidates != 0 && matcher.HasRunOfSpellings(text));
        if (_isDeep)
        {
            _found = DeepSearch.Find(matcher, text, start);
            return;
        }

        // What the gate found holds for a search from the start of the text.
        var cursor = start == 0
            ? new CandidateCursor(matcher.Automaton.Gate, text, candidates, block, next)
            : new CandidateCursor(matcher.Automaton.Gate, text);
        if (matcher.MatchKind == MatchKind.All) _walker = new AutomatonWalker(matcher.Automaton, text, cursor, start);
        else _leftmost = new LeftmostSearch(matcher, text, cursor, start);
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
        if (_isDeep) return MoveNextFound();
        if (_matcher.MatchKind != MatchKind.All)
        {
            if (!_leftmost.TryFindNext(out _current)) return false;
            _current = _matcher.Trace(_text, _current);
            return true;
        }

        var automaton = _matcher.Automaton;
        while (true)
        {
            while (_keywordId >= 0)
            {
                _current = new KeywordMatch(_keywordId, _walker.End - _length, _length);

                // To the next equal keyword, else to the next shorter one that ends here.
                _keywordId = automaton.NextEqual(_keywordId);
                if (_keywordId < 0 && _link != OutputLink.None) _keywordId = automaton.Output(_link, out _length, out _link);
                if (!_matcher.Accepts(_text, _current)) continue;
                _current = _matcher.Trace(_text, _current);
                return true;
            }

            var link = _walker.Next();
            if (link == OutputLink.None) return false;
            _keywordId = automaton.Output(link, out _length, out _link);
        }
    }

    /// <summary>Gives back rented memory. <c>foreach</c> does so by itself.</summary>
    public void Dispose() => _found.Dispose();

    private bool MoveNextFound()
    {
        if (_next >= _found.Count) return false;
        _current = _found[_next++];
        return true;
    }
}
