namespace FraudGuard.Matching;

/// <summary>The texts of all keywords in one array.</summary>
internal sealed class KeywordTexts
{
    /// <param name="units">All texts, one after the other.</param>
    /// <param name="starts">Where each starts, and at last where the last one ends.</param>
    public KeywordTexts(char[] units, int[] starts)
    {
        Units = units;
        Starts = starts;
    }

    /// <summary>All texts, one after the other.</summary>
    public char[] Units { get; }

    /// <summary>Where each starts, and at last where the last one ends.</summary>
    public int[] Starts { get; }

    /// <summary>The size of the arrays, in bytes.</summary>
    public long MemorySize => ((long)Units.Length * sizeof(char)) + ((long)Starts.Length * sizeof(int));

    /// <summary>The text of a keyword.</summary>
    public ReadOnlySpan<char> this[int keywordId] => Units.AsSpan(Starts[keywordId]..Starts[keywordId + 1]);

    public static KeywordTexts Create(List<string> texts)
    {
        var starts = new int[texts.Count + 1];
        for (var id = 0; id < texts.Count; id++) starts[id + 1] = checked(starts[id] + texts[id].Length);
        var units = new char[starts[^1]];
        for (var id = 0; id < texts.Count; id++) texts[id].CopyTo(units.AsSpan(starts[id]));
        return new KeywordTexts(units, starts);
    }
}
