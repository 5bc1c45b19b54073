namespace FraudGuard.Matching;

/// <content>What <see cref="KeywordScanner"/> needs to know.</content>
public sealed partial class KeywordMatcher
{
    /// <summary>
    /// How many characters that show nothing, marks and repetitions within one match a scanner allows for. The foldings
    /// themselves set no limit, and memory has to have one.
    /// </summary>
    internal const int MaxNoise = 256;

    private int _maxMatchSpan;

    /// <summary>
    /// How many units, at most, lie between the first and the last that decide about one match: its own and those its
    /// conditions look at.
    /// </summary>
    internal int MaxMatchSpan
    {
        get
        {
            // Two threads may both find out; they find the same.
            if (_maxMatchSpan == 0) _maxMatchSpan = FindMaxMatchSpan();
            return _maxMatchSpan;
        }
    }

    private int FindMaxMatchSpan()
    {
        var folded = Automaton.FindMaxDepth() + (_conditions?.FindLongestException() ?? 0) + 2;
        if (_screen is null) return folded;

        // A folded unit comes from a character of one or two; and a gap may stand before it.
        return checked((folded * (Loose is null ? 2 : 2 + LooseText.MaxGap)) + MaxNoise);
    }
}
