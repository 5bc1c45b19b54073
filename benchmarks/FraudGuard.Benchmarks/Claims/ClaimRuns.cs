using System.Diagnostics;
using System.Globalization;
using FraudGuard.Benchmarks.Comparison;
using FraudGuard.Matching;

namespace FraudGuard.Benchmarks.Claims;

/// <summary>One line for each promise about speed: what was measured and what was promised.</summary>
internal static class ClaimRuns
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);

    public static void Run(IReadOnlyList<Workload> workloads, TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        output.WriteLine();
        output.WriteLine("| Claim | On | Measured | Promised |");
        output.WriteLine("|---|---|---:|---:|");
        foreach (var workload in workloads) RunRatios(workload, output);
        RunLexicons(workloads.FirstOrDefault(workload => workload.Keywords.Length >= 5000) ?? workloads[^1], output);
        RunLengths(workloads[0], output);
        HostileTexts.Run(output);
        foreach (var workload in workloads) RunBuild(workload, output);
        RunMillion(output);
    }

    public static void Write(TextWriter output, string claim, string on, string measured, string promised)
    {
        output.WriteLine($"| {claim} | {on} | {measured} | {promised} |");
        output.Flush();
    }

    public static string Number(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    public static string Ratio(Timing one, Timing other) => $"{Number(one.Median / other.Median)} ({Number(one.Best / other.Best)} by best passes)";

    public static KeywordMatcher Create(IEnumerable<string> keywords, Folding folding = Folding.None, MatchKind kind = MatchKind.All) =>
        KeywordMatcher.Create(keywords, new KeywordMatcherOptions { MatchKind = kind, Folding = folding });

    private static void RunRatios(Workload workload, TextWriter output)
    {
        var plain = Create(workload.Keywords);
        Engine[] engines =
        [
            Engine.SearchValuesContainsAny(workload.Keywords),
            Engine.Count("", plain),
            Engine.IsMatch("", plain),
            Engine.Count("", Create(workload.Keywords, kind: MatchKind.LeftmostLongest)),
            Engine.Count("", Create(workload.Keywords, kind: MatchKind.LeftmostFirst)),
            Engine.Count("", Create(workload.Keywords, Folding.Default)),
            Engine.Count("", Create(workload.Keywords, Folding.All)),
        ];
        var times = InterleavedTimer.Run(engines, workload.Messages, Budget);
        Write(output, "Count against SearchValues ContainsAny", workload.Name, $"{Number(times[0].Median / times[1].Median)}× faster, {Number(times[0].Best / times[1].Best)}× by best passes", PromisedAgainstSearchValues(workload.Keywords.Length));
        Write(output, "IsMatch against Count", workload.Name, Ratio(times[2], times[1]), "≤ 1");
        Write(output, "leftmost-longest against All", workload.Name, Ratio(times[3], times[1]), "≤ 1.2");
        Write(output, "leftmost-first against All", workload.Name, Ratio(times[4], times[1]), "≤ 1.2");
        Write(output, "default folding against none", workload.Name, Ratio(times[5], times[1]), "≤ 1.5");
        Write(output, "fullest folding against none", workload.Name, Ratio(times[6], times[1]), "≤ 2.5");
    }

    private static string PromisedAgainstSearchValues(int keywords) => keywords switch
    {
        <= 100 => "≥ 1×",
        <= 1000 => "≥ 12×",
        <= 10_000 => "≥ 9×",
        _ => "≥ 2.5×",
    };

    /// <summary>Lexicons that are awkward in one way or another, against the same one without.</summary>
    private static void RunLexicons(Workload workload, TextWriter output)
    {
        // Characters that are rare in chat: what a text with many matches costs is another question.
        var singles = "賭娼毒枪嫖".Select(unit => unit.ToString());
        var mixed = workload.Keywords.Take(200).Select((keyword, i) => $"{keyword}{i}").Concat(["v信", "加vx", "qq号", "12306", "95588", "usdt", "app下载", "3d", "vip8"]);
        var source = string.Concat(workload.Keywords);
        var longOnes = Enumerable.Range(0, 20).Select(i => source.Substring(i * 97, 2000));
        (string Name, IEnumerable<string> Keywords)[] additions =
            [("5 keywords of one character", singles), ("digits and Latin among the Chinese", mixed), ("20 keywords of 2,000 characters", longOnes)];
        Engine[] engines = [Engine.Count("", Create(workload.Keywords)), .. additions.Select(addition => Engine.Count("", Create(workload.Keywords.Concat(addition.Keywords))))];
        var times = InterleavedTimer.Run(engines, workload.Messages, Budget);
        for (var i = 0; i < additions.Length; i++)
            Write(output, additions[i].Name + " more, against without", workload.Name, Ratio(times[i + 1], times[0]), "≤ 2");
    }

    private static void RunLengths(Workload workload, TextWriter output)
    {
        var text = string.Join('\n', workload.Messages);
        while (text.Length < 10_000_000) text += text;
        var count = Engine.Count("", Create(workload.Keywords));
        var times = ((int[])[1_000_000, 10_000_000]).Select(length => InterleavedTimer.Run([count], [text[..length]], Budget)[0]).ToArray();
        Write(output, "one text of 10 million characters against 1 million", workload.Name, Ratio(times[1], times[0]), "about 1");
    }

    private static void RunBuild(Workload workload, TextWriter output)
    {
        var build = BuildTimes.MedianBuild(workload.Keywords, Folding.None);
        var matcher = Create(workload.Keywords);
        var load = BuildTimes.MedianLoad(matcher);
        var (time, memory) = workload.Keywords.Length switch
        {
            <= 1000 => ("≤ 2 ms", "≤ 0.32 MB"),
            <= 10_000 => ("≤ 20 ms", "≤ 1.08 MB"),
            _ => ("≤ 250 ms", "≤ 7.6 MB"),
        };
        Write(output, "building", workload.Name, $"{Number(build)} ms", time);
        Write(output, "memory", workload.Name, $"{Number(matcher.MemorySize / 1e6)} MB", memory);
        Write(output, "loading against building", workload.Name, $"{Number(build / load)}× faster", workload.Keywords.Length >= 100_000 ? "≥ 20×" : "–");
    }

    private static void RunMillion(TextWriter output)
    {
        var keywords = TextSource.Chinese.CreateKeywords(1_000_000);
        var start = Stopwatch.GetTimestamp();
        var matcher = Create(keywords);
        Write(output, "building", "zh, 1,000,000 keywords", $"{Number(Stopwatch.GetElapsedTime(start).TotalSeconds)} s, {Number(matcher.MemorySize / 1e6)} MB", "does not fail");
    }
}
