using System.Diagnostics;
using FraudGuard.Matching;

namespace FraudGuard.Benchmarks.Comparison;

/// <summary>How long a matcher takes to come into being, in milliseconds.</summary>
internal static class BuildTimes
{
    public static double MedianBuild(string[] keywords, Folding folding) =>
        Median(() => KeywordMatcher.Create(keywords, new KeywordMatcherOptions { Folding = folding }));

    public static double MedianLoad(KeywordMatcher matcher)
    {
        using var stream = new MemoryStream();
        matcher.Save(stream);
        var compiled = stream.ToArray();
        return Median(() => KeywordMatcher.Load(compiled));
    }

    private static double Median(Func<KeywordMatcher> create)
    {
        var times = new List<double>();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 5 || (i < 201 && Stopwatch.GetElapsedTime(start).TotalSeconds < 1); i++)
        {
            var from = Stopwatch.GetTimestamp();
            GC.KeepAlive(create());
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        return InterleavedTimer.Median(times);
    }
}
