using System.Numerics;
using System.Runtime.CompilerServices;

namespace FraudGuard.Matching;

/// <summary>Goes over the candidates of a text in rising order.</summary>
internal ref struct CandidateCursor
{
    private readonly KeywordGate _gate;
    private readonly ReadOnlySpan<char> _text;
    private ulong _candidates;
    private int _block;
    private int _next;

    public CandidateCursor(KeywordGate gate, ReadOnlySpan<char> text)
    {
        _gate = gate;
        _text = text;
    }

    /// <summary>Starts with what the gate already found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CandidateCursor(KeywordGate gate, ReadOnlySpan<char> text, ulong candidates, int block, int next)
        : this(gate, text)
    {
        _candidates = candidates;
        _block = block;
        _next = next;
    }

    /// <summary>The first candidate from a position on that was not returned before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryMoveTo(int position, out int candidate)
    {
        // What lies before the position has been read by the automaton.
        var skip = position - _block;
        var candidates = skip <= 0 ? _candidates : skip < 64 ? _candidates >> skip << skip : 0;
        if (candidates == 0)
        {
            candidates = _gate.FindBlock(_text, Math.Max(position, _next), out _block, out _next);
            if (candidates == 0)
            {
                _candidates = 0;
                candidate = _text.Length;
                return false;
            }
        }

        candidate = _block + BitOperations.TrailingZeroCount(candidates);
        _candidates = candidates & (candidates - 1);
        return true;
    }
}
