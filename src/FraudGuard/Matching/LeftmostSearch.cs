using System.Numerics;

namespace FraudGuard.Matching;

/// <summary>Finds the matches of a text from left to right, without overlaps.</summary>
internal ref struct LeftmostSearch
{
    private readonly KeywordMatcher _matcher;
    private readonly ReadOnlySpan<char> _text;
    private CandidateCursor _candidates;
    private int _position;

    /// <param name="matcher">The matcher.</param>
    /// <param name="text">The text.</param>
    /// <param name="candidates">The candidates of the text.</param>
    /// <param name="start">Where the search starts; conditions also see what lies before.</param>
    public LeftmostSearch(KeywordMatcher matcher, ReadOnlySpan<char> text, CandidateCursor candidates, int start)
    {
        _position = start;
        _matcher = matcher;
        _text = text;
        _candidates = candidates;
    }

    /// <summary>The next match.</summary>
    public bool TryFindNext(out KeywordMatch match)
    {
        match = default;
        while (_candidates.TryMoveTo(_position, out var start))
        {
            if (!TryFindFrom(_matcher, _matcher.Automaton, _text, start, out _position, ref match)) continue;
            _position = match.Index + match.Length;
            return true;
        }

        return false;
    }

    /// <summary>Counts the matches, with what the gate already found.</summary>
    /// <remarks>As <see cref="AutomatonCounter"/> does: the state of the walk stays in registers.</remarks>
    public static int Count(KeywordMatcher matcher, ReadOnlySpan<char> text, ulong candidates, int block, int next)
    {
        var automaton = matcher.Automaton;
        var count = 0;
        var read = 0;
        KeywordMatch match = default;
        do
        {
            for (; candidates != 0; candidates &= candidates - 1)
            {
                var start = block + BitOperations.TrailingZeroCount(candidates);
                if (start < read) continue;

                // Most candidates are refused by the table of pairs; only the others are worth a call.
                if (!automaton.HasSingles
                    && (start + 1 >= text.Length || automaton.Pair(text[start], text[start + 1]) == Automaton.Root)) continue;
                if (!TryFindFrom(matcher, automaton, text, start, out read, ref match)) continue;
                read = match.Index + match.Length;
                count++;
            }

            var from = Math.Max(read, next);
            if (from >= text.Length) break;
            candidates = automaton.Gate.FindBlock(text, from, out block, out next);
        }
        while (candidates != 0);

        return count;
    }

    /// <summary>
    /// Follows the automaton from a candidate until no match that starts further left can still appear.
    /// </summary>
    private static bool TryFindFrom(
        KeywordMatcher matcher, Automaton automaton, ReadOnlySpan<char> text, int start, out int resume, ref KeywordMatch best)
    {
        var found = TryImprove(matcher, automaton, text, automaton.SingleOutput(text[start]), start + 1, false, ref best);
        var node = start + 1 < text.Length ? automaton.Pair(text[start], text[start + 1]) : Automaton.Root;
        if (node == Automaton.Root)
        {
            resume = start + 1;
            return found;
        }

        var position = start + 2;
        found |= TryImprove(matcher, automaton, text, automaton.OutputAt(node), position, found, ref best);
        while (true)
        {
            var child = position < text.Length ? automaton.Child(node, text[position]) : Automaton.Root;
            if (child != Automaton.Root)
            {
                node = child;
                position++;
                found |= TryImprove(matcher, automaton, text, automaton.OutputAt(node), position, found, ref best);
                continue;
            }

            node = automaton.Fail(node);
            if (node != Automaton.Root)
            {
                if (!found || position - automaton.Depth(node) <= best.Index) continue;
                resume = position;
                return true;
            }

            // What is left is the last symbol. Only a match of just this symbol can still grow.
            resume = position - 1;
            if (!found || best.Index < resume || position >= text.Length) return found;
            node = automaton.Pair(text[resume], text[position]);
            if (node == Automaton.Root) return true;
            position++;
            TryImprove(matcher, automaton, text, automaton.OutputAt(node), position, true, ref best);
        }
    }

    /// <summary>Takes the leftmost acceptable match that ends at a place, if it beats the best one so far.</summary>
    private static bool TryImprove(
        KeywordMatcher matcher, Automaton automaton, ReadOnlySpan<char> text, int link, int end, bool found, ref KeywordMatch best)
    {
        while (link != OutputLink.None)
        {
            var id = automaton.Output(link, out var length, out link);

            // Shorter outputs start further right, so the first acceptable one is the leftmost that ends here.
            if (found && end - length > best.Index) return false;
            for (; id >= 0; id = automaton.NextEqual(id))
            {
                var match = new KeywordMatch(id, end - length, length);
                if (!matcher.Accepts(text, match)) continue;
                if (found && !IsBetter(matcher.MatchKind, match, best)) return false;
                best = match;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a match found later beats one that starts at the same place or further right.</summary>
    private static bool IsBetter(MatchKind kind, KeywordMatch match, KeywordMatch best) =>
        match.Index < best.Index
        || (kind == MatchKind.LeftmostLongest ? match.Length > best.Length : match.KeywordId < best.KeywordId);
}
