namespace FraudGuard.Tool.Corpora;

/// <summary>Reads a dialogue written as text: lines that begin with <c>A:</c> (the caller) or <c>B:</c>.</summary>
internal static class TranscriptParser
{
    private const string Caller = "A:";
    private const string Called = "B:";

    /// <returns>The turns, or none when the text isn't such a transcript.</returns>
    public static IReadOnlyList<CorpusTurn> TryParse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2 || !Array.TrueForAll(lines, static l => Starts(l, Caller) || Starts(l, Called))) return [];
        var turns = lines
            .Select(static (line, i) => new CorpusTurn(Starts(line, Caller), i, line[Caller.Length..].Trim()))
            .ToList();
        return turns.Exists(static t => t.IsPeer) && turns.Exists(static t => !t.IsPeer) ? turns : [];
    }

    private static bool Starts(string line, string mark) => line.StartsWith(mark, StringComparison.Ordinal);
}
