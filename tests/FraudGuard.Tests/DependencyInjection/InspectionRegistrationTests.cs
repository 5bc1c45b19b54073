using System.Text;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FraudGuard.Tests.DependencyInjection;

public class InspectionRegistrationTests
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    private static readonly Lexicon Own = Lexicon.Parse(
        Encoding.UTF8.GetBytes("""{"id":"own","version":"7","language":"und","terms":[{"id":"own.x","text":"xyzzy","weight":9}]}"""), "own.json");

    [Test]
    public void The_defaults_recognise_a_scam()
    {
        using var provider = Build(static _ => { });
        var assessment = provider.GetRequiredService<IMessageInspector>().Inspect("您涉嫌洗钱案件，请把资金转入安全账户，不要告诉家人");
        Assert.That((assessment.Level, assessment.Category), Is.EqualTo((RiskLevel.High, ScamCategory.ImpersonatingAuthority)));
    }

    [Test]
    public void Adding_twice_adds_nothing_twice()
    {
        var services = new ServiceCollection();
        services.AddFraudGuard(static b => b.AddLexicon(Own).AddSignalDetector<AlwaysDetector>());
        services.AddFraudGuard(static b => b.AddLexicon(Own).AddSignalDetector<AlwaysDetector>());
        using var provider = services.BuildServiceProvider(Strict);
        Assert.That(provider.GetServices<IMessageInspector>(), Has.Exactly(1).Items);
        Assert.That(provider.GetServices<ISignalDetector>(), Has.Exactly(2).Items);
        Assert.That(provider.GetRequiredService<IMessageInspector>().Inspect("xyzzy").LexiconVersion, Does.EndWith("own@7"));
    }

    [Test]
    public void The_hosts_inspector_wins([Values] bool before)
    {
        var services = new ServiceCollection();
        if (before) services.AddSingleton<IMessageInspector, HostInspector>();
        services.AddFraudGuard();
        if (!before) services.AddSingleton<IMessageInspector, HostInspector>();
        using var provider = services.BuildServiceProvider(Strict);
        Assert.That(provider.GetRequiredService<IMessageInspector>(), Is.TypeOf<HostInspector>());
    }

    [Test]
    public async Task Lexicons_are_compiled_when_the_host_starts()
    {
        var compiled = 0;
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton(_ =>
        {
            compiled++;
            return new LexiconStore(LexiconSet.Create([Own]));
        });
        builder.Services.AddFraudGuard(static b => b.RemoveBuiltInLexicons().AddLexicon(Own));
        using var host = builder.Build();
        Assert.That(compiled, Is.Zero);
        await host.StartAsync();
        Assert.That(compiled, Is.EqualTo(1));
        await host.StopAsync();
    }

    [Test]
    public void A_lexicon_may_come_from_a_file_or_a_stream()
    {
        var json = Encoding.UTF8.GetBytes("""{"id":"own","version":"7","language":"und","terms":[{"id":"own.x","text":"xyzzy","weight":9}]}""");
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, json);
            using var fromFile = Build(b => b.RemoveBuiltInLexicons().AddLexicon(path));
            using var fromStream = Build(b => b.RemoveBuiltInLexicons().AddLexicon(new MemoryStream(json), "own.json"));
            foreach (var provider in new[] { fromFile, fromStream })
                Assert.That(provider.GetRequiredService<IMessageInspector>().Inspect("xyzzy").LexiconVersion, Is.EqualTo("own@7"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void A_hosts_detector_joins_the_sum()
    {
        using var provider = Build(static b => b.AddSignalDetector<AlwaysDetector>());
        Assert.That(provider.GetRequiredService<IMessageInspector>().Inspect("hello").Signals.Single().Id, Is.EqualTo("host.always"));
    }

    [Test]
    public void Thresholds_can_be_set()
    {
        using var provider = Build(static b => b.RemoveBuiltInLexicons().AddLexicon(Own).ConfigureInspection(static o => o.HighThreshold = 0.999));
        Assert.That(provider.GetRequiredService<IMessageInspector>().Inspect("xyzzy").Level, Is.EqualTo(RiskLevel.Medium));
    }

    [Test]
    public void Bad_thresholds_stop_the_start() =>
        Assert.That(Start(static b => b.ConfigureInspection(static o => o.LowThreshold = double.NaN)), Does.Contain("LowThreshold"));

    [Test]
    public void Having_no_lexicon_stops_the_start() =>
        Assert.That(Start(static b => b.RemoveBuiltInLexicons()), Does.Contain("AddLexicon"));

    [Test]
    public void Lexicons_that_dont_fit_together_stop_the_start() =>
        Assert.That(
            Start(static b => b.AddLexicon(new MemoryStream(Encoding.UTF8.GetBytes("""{"id":"zh","version":"1","language":"zh","terms":[{"id":"x","text":"x","weight":1}]}""")), "mine.json")),
            Does.Contain("mine.json").And.Contain("'zh' is also the id of zh.json"));

    private static ServiceProvider Build(Action<IFraudGuardBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddFraudGuard(configure);
        return services.BuildServiceProvider(Strict);
    }

    private static string Start(Action<IFraudGuardBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddFraudGuard(configure);
        using var host = builder.Build();
        return Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())!.Message;
    }

    private sealed class AlwaysDetector : ISignalDetector
    {
        public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals) => signals.Add("host.always", 0, 0, 1);
    }

    private sealed class HostInspector : IMessageInspector
    {
        private static readonly FraudAssessment Nothing = new(0, [], RiskLevel.None, null, "host");

        public FraudAssessment Inspect(ReadOnlySpan<char> text) => Nothing;

        public FraudAssessment Inspect(ChatMessage message) => Nothing;
    }
}
