using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

/// <summary>The obviously right way: try every keyword at every position.</summary>
internal static class NaiveMatcher
{
    public static List<KeywordMatch> Find(IReadOnlyList<string> keywords, string text, MatchKind kind)
    {
        var all = new List<KeywordMatch>();
        for (var index = 0; index < text.Length; index++)
            for (var id = 0; id < keywords.Count; id++)
                if (string.CompareOrdinal(text, index, keywords[id], 0, keywords[id].Length) == 0)
                    all.Add(new KeywordMatch(id, index, keywords[id].Length));
        return kind == MatchKind.All ? InReportingOrder(all) : Leftmost(all, kind);
    }

    private static List<KeywordMatch> InReportingOrder(List<KeywordMatch> matches) =>
        [.. matches.OrderBy(m => m.Index + m.Length).ThenByDescending(m => m.Length).ThenBy(m => m.KeywordId)];

    private static List<KeywordMatch> Leftmost(List<KeywordMatch> matches, MatchKind kind)
    {
        var result = new List<KeywordMatch>();
        var position = 0;
        while (matches.Where(m => m.Index >= position).ToList() is { Count: > 0 } rest)
        {
            var first = rest.Where(m => m.Index == rest.Min(r => r.Index));
            var best = kind == MatchKind.LeftmostLongest
                ? first.OrderByDescending(m => m.Length).ThenBy(m => m.KeywordId).First()
                : first.MinBy(m => m.KeywordId);
            result.Add(best);
            position = best.Index + best.Length;
        }

        return result;
    }
}
