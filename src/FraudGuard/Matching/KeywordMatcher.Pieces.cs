namespace FraudGuard.Matching;

/// <content>What <see cref="KeywordScanner"/> needs to know.</content>
public sealed partial class KeywordMatcher
{
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
            if (_maxMatchSpan == 0) _maxMatchSpan = checked(Automaton.FindMaxDepth() + (_conditions?.FindLongestException() ?? 0) + 2);
            return _maxMatchSpan;
        }
    }
}
