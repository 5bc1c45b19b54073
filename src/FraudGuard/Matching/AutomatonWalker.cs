using System.Runtime.CompilerServices;

namespace FraudGuard.Matching;

/// <summary>Goes once over a text and stops at every place where outputs end.</summary>
/// <remarks>
/// The gate names a candidate, the pair there is looked up, and from it the walker follows the automaton as usual. When it
/// falls back to a state of fewer than two symbols, it returns to the gate at the last symbol read. That symbol is then
/// read a second time, so <see cref="_reportedEnd"/> keeps its own one-symbol output from being reported twice. Every
/// unit is read at most twice: the walk is linear.
/// </remarks>
internal ref struct AutomatonWalker
{
    private readonly Automaton _automaton;
    private readonly ReadOnlySpan<char> _text;
    private CandidateCursor _candidates;
    private int _position;
    private int _node;
    private int _end;
    private int _reportedEnd;
    private bool _isAtPair;

    /// <param name="automaton">The automaton.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the search starts.</param>
    public AutomatonWalker(Automaton automaton, ReadOnlySpan<char> text, int start = 0)
    {
        _position = start;
        _automaton = automaton;
        _text = text;
        _candidates = new CandidateCursor(automaton.Gate, text);
    }

    /// <param name="automaton">The automaton.</param>
    /// <param name="text">The text.</param>
    /// <param name="candidates">The candidates of the text.</param>
    /// <param name="start">Where the search starts.</param>
    public AutomatonWalker(Automaton automaton, ReadOnlySpan<char> text, CandidateCursor candidates, int start)
    {
        _position = start;
        _automaton = automaton;
        _text = text;
        _candidates = candidates;
    }

    /// <summary>Starts with what the gate already found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AutomatonWalker(Automaton automaton, ReadOnlySpan<char> text, ulong candidates, int block, int next)
    {
        _automaton = automaton;
        _text = text;
        _candidates = new CandidateCursor(automaton.Gate, text, candidates, block, next);
    }

    /// <summary>Where the outputs found last end: the index after their last unit.</summary>
    public readonly int End => _end;

    /// <summary>The next place with outputs.</summary>
    /// <returns>The link to the longest output that ends at <see cref="End"/>; <see cref="OutputLink.None"/> at the end of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        while (true)
        {
            if (_node == Automaton.Root)
            {
                var output = Enter();
                if (output != OutputLink.None) return output;
                if (_node == Automaton.Root) return OutputLink.None;
            }

            var followed = Follow();
            if (followed != OutputLink.None) return followed;
        }
    }

    /// <summary>Goes to the next candidate that is the start of a keyword.</summary>
    /// <returns>The outputs met on the way, if any; then or at a new state the search goes on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Enter()
    {
        var automaton = _automaton;
        var text = _text;
        while (true)
        {
            if (!_isAtPair)
            {
                if (!_candidates.TryMoveTo(_position, out _position)) return OutputLink.None;
                if (automaton.HasSingles)
                {
                    var single = automaton.SingleOutput(text[_position]);
                    if (single != OutputLink.None && _position >= _reportedEnd)
                    {
                        _isAtPair = true;
                        return Report(single, _position + 1);
                    }
                }
            }

            _isAtPair = false;
            var position = _position + 1;
            if (position >= text.Length)
            {
                _position = position;
                return OutputLink.None;
            }

            var node = automaton.Pair(text[position - 1], text[position]);
            if (node == Automaton.Root)
            {
                _position = position;
                continue;
            }

            _node = node;
            _position = position + 1;
            var output = automaton.OutputAt(node);
            return output == OutputLink.None ? OutputLink.None : Report(output, _position);
        }
    }

    /// <summary>Follows the automaton up to the next outputs, or back to the gate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Follow()
    {
        var automaton = _automaton;
        var text = _text;
        var position = _position;
        var node = _node;
        while ((uint)position < (uint)text.Length)
        {
            var child = automaton.Child(node, text[position]);
            if (child == Automaton.Root)
            {
                node = automaton.Fail(node);
                if (node != Automaton.Root) continue;
                _position = position - 1;
                _node = Automaton.Root;
                return OutputLink.None;
            }

            node = child;
            position++;
            var output = automaton.OutputAt(node);
            if (output == OutputLink.None) continue;
            _position = position;
            _node = node;
            return Report(output, position);
        }

        // The end of the text: nothing can start at the last unit that was not reported with it.
        _position = text.Length;
        _node = Automaton.Root;
        return OutputLink.None;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Report(int output, int end)
    {
        _end = end;
        _reportedEnd = end;
        return output;
    }
}
