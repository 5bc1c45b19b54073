using System.Globalization;
using System.Text.RegularExpressions;
using FraudGuard.Matching;

namespace FraudGuard.Benchmarks.Comparison;

/// <summary>One table: each engine's time per UTF-16 unit, and how many times faster than <c>SearchValues</c> it is.</summary>
internal static class ShortComparison
{
    public static void Run(IReadOnlyList<Workload> workloads, TextWriter output)
    {
        var budget = TimeSpan.FromSeconds(Math.Clamp(80.0 / workloads.Count, 2, 15));
        output.WriteLine(Machine.Describe());
        output.WriteLine("ns per UTF-16 unit (how many times faster than SearchValues<string>.ContainsAny); medians of interleaved passes, one thread.");
        output.WriteLine();
        string[] headings =
        [
            "Workload", "SearchValues ContainsAny", "Count, no folding", "the same by best passes", "IsMatch, no folding", "leftmost-longest", "Count, case and width", "Count, default folding",
            "Count UTF-8", "textbook Aho-Corasick", "Contains loop", "Regex compiled", "Regex non-backtracking", "build ms", "load ms", "MB",
        ];
        output.WriteLine($"| {string.Join(" | ", headings)} |");
        output.WriteLine($"|---{string.Concat(Enumerable.Repeat("|---:", headings.Length - 1))}|");
        foreach (var workload in workloads)
        {
            output.WriteLine($"| {workload.Name} | {string.Join(" | ", Row(workload, budget))} |");
            output.Flush();
        }
    }

    private static IEnumerable<string> Row(Workload workload, TimeSpan budget)
    {
        var keywords = workload.Keywords;
        var plain = Create(keywords, MatchKind.All, Folding.None);
        Engine?[] engines =
        [
            Engine.SearchValuesContainsAny(keywords),
            Engine.Count("", plain),
            Engine.IsMatch("", plain),
            Engine.Count("", Create(keywords, MatchKind.LeftmostLongest, Folding.None)),
            Engine.Count("", Create(keywords, MatchKind.All, Folding.Case | Folding.Width)),
            Engine.Count("", Create(keywords, MatchKind.All, Folding.Default)),
            Engine.CountUtf8("", plain, workload.Messages),
            Engine.Textbook(keywords),
            Engine.ContainsLoop(keywords),
            Engine.Alternation("", keywords, RegexOptions.Compiled),
            Engine.Alternation("", keywords, RegexOptions.NonBacktracking),
        ];
        var present = engines.OfType<Engine>().ToArray();
        var times = InterleavedTimer.Run(present, workload.Messages, budget);
        var index = 0;
        foreach (var engine in engines)
        {
            if (engine is null)
            {
                yield return "–";
                continue;
            }

            var time = times[index++];
            yield return index == 1 ? Write(time.Median) : $"{Write(time.Median)} ({Write(times[0].Median / time.Median)}×)";
            if (index == 2) yield return $"{Write(time.Best)} ({Write(times[0].Best / time.Best)}×)";
        }

        yield return Write(BuildTimes.MedianBuild(keywords, Folding.None));
        yield return Write(BuildTimes.MedianLoad(plain));
        yield return Write(plain.MemorySize / 1e6);
    }

    private static KeywordMatcher Create(string[] keywords, MatchKind kind, Folding folding) =>
        KeywordMatcher.Create(keywords, new KeywordMatcherOptions { MatchKind = kind, Folding = folding });

    private static string Write(double value) =>
        value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
