using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using FraudGuard.Benchmarks.Comparison;
using FraudGuard.Matching;

namespace FraudGuard.Benchmarks;

/// <summary>All messages of a workload, searched in every way.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SearchBenchmarks
{
    private static readonly string[] Peers = ["SearchValues", "Textbook", "ContainsLoop", "RegexCompiled", "RegexNonBacktracking"];
    private static readonly string[] Foldings = ["None", "CaseWidth", "Default"];

    private Engine _engine = null!;

    /// <summary>A workload and a way to search it.</summary>
    [ParamsSource(nameof(Cases))]
    public SearchCase Case { get; set; } = null!;

    public static IEnumerable<SearchCase> Cases() =>
        from workload in BenchmarkArguments.WorkloadsHandedDown()
        from way in Peers.Concat(from kind in Enum.GetValues<MatchKind>() from folding in Foldings select $"{kind}/{folding}")
        where workload.Keywords.Length <= Engine.MaxKeywordsForSlow || !Engine.IsSlow(way)
        select new SearchCase(workload, way);

    [GlobalSetup]
    public void SetUp()
    {
        var keywords = Case.Workload.Keywords;
        _engine = Case.Way switch
        {
            "SearchValues" => Engine.SearchValuesContainsAny(keywords),
            "Textbook" => Engine.Textbook(keywords),
            "ContainsLoop" => Engine.ContainsLoop(keywords),
            "RegexCompiled" => Engine.Alternation("", keywords, RegexOptions.Compiled),
            "RegexNonBacktracking" => Engine.Alternation("", keywords, RegexOptions.NonBacktracking),
            var way => Engine.Count("", KeywordMatcher.Create(keywords, Options(way))),
        } ?? throw new NotSupportedException($"{Case.Way} cannot take these keywords.");
    }

    [Benchmark]
    public long Search() => _engine.Run(Case.Workload.Messages);

    private static KeywordMatcherOptions Options(string way)
    {
        var parts = way.Split('/');
        return new KeywordMatcherOptions
        {
            MatchKind = Enum.Parse<MatchKind>(parts[0]),
            Folding = parts[1] switch
            {
                "None" => Folding.None,
                "CaseWidth" => Folding.Case | Folding.Width,
                _ => Folding.Default,
            },
        };
    }
}
