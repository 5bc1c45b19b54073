using System.Text;
using FraudGuard.Inspection;
using FraudGuard.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Tests.Operations;

/// <summary>A container whose lexicon lies in a file that the test rewrites, and a clock that the test sets.</summary>
internal sealed class ReloadFixture : IDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fraudguard-");
    private readonly ServiceProvider _services;

    public ReloadFixture()
    {
        Path = System.IO.Path.Combine(_folder.FullName, "own.json");
        Write("1", "alpha");
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddMetrics()
            .AddFraudGuard(builder => builder
                .RemoveBuiltInLexicons()
                .AddLexicon(Path, reloadOnChange: true)
                .AddLexicon(Path, reloadOnChange: true))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Inspector = _services.GetRequiredService<IMessageInspector>();
        Reloader = _services.GetRequiredService<ILexiconReloader>();
        Metrics = new MetricRecorder(_services);
    }

    public string Path { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public LogRecorder Log { get; } = new();

    public IMessageInspector Inspector { get; }

    public ILexiconReloader Reloader { get; }

    public MetricRecorder Metrics { get; }

    public static string Json(string version, string word) =>
        $$"""{"id":"own","version":"{{version}}","language":"und","terms":[{"id":"own.{{word}}","text":"{{word}}","weight":9}]}""";

    public void Write(string version, string word) => WriteRaw(Json(version, word));

    public void WriteRaw(string content) => File.WriteAllBytes(Path, Encoding.UTF8.GetBytes(content));

    public void Look(int times = 1)
    {
        for (var i = 0; i < times; i++) Clock.Advance(Interval);
    }

    public string Version => Inspector.Inspect("nothing in it").LexiconVersion;

    public void Dispose()
    {
        Metrics.Dispose();
        _services.Dispose();
        _folder.Delete(recursive: true);
    }
}
