using System.Buffers;
using BenchmarkDotNet.Attributes;
using FraudGuard.Benchmarks.Comparison;
using FraudGuard.Matching;

namespace FraudGuard.Benchmarks;

/// <summary>From keywords to something that searches.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class BuildBenchmarks
{
    private byte[] _compiled = [];

    public static IEnumerable<Workload> Workloads() => BenchmarkArguments.WorkloadsHandedDown();

    [ParamsSource(nameof(Workloads))]
    public Workload Data { get; set; } = null!;

    [GlobalSetup]
    public void SetUp()
    {
        using var stream = new MemoryStream();
        Matcher(Folding.None).Save(stream);
        _compiled = stream.ToArray();
    }

    [Benchmark(Baseline = true)]
    public object SearchValuesOfStrings() => SearchValues.Create(Data.Keywords, StringComparison.Ordinal);

    [Benchmark]
    public KeywordMatcher WithoutFolding() => Matcher(Folding.None);

    [Benchmark]
    public KeywordMatcher WithDefaultFolding() => Matcher(Folding.Default);

    [Benchmark]
    public KeywordMatcher Load() => KeywordMatcher.Load(_compiled);

    [Benchmark]
    public object TextbookAhoCorasick() => new TextbookAhoCorasick(Data.Keywords);

    private KeywordMatcher Matcher(Folding folding) => KeywordMatcher.Create(Data.Keywords, new KeywordMatcherOptions { Folding = folding });
}
