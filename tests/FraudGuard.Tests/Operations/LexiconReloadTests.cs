using FraudGuard.Inspection;
using FraudGuard.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FraudGuard.Tests.Operations;

public class LexiconReloadTests
{
    private ReloadFixture _fixture = null!;

    private static readonly TestCaseData[] BadFiles =
    [
        new TestCaseData("").SetArgDisplayNames("empty"),
        new TestCaseData("{").SetArgDisplayNames("cut short"),
        new TestCaseData(ReloadFixture.Json("2", "beta")[..60]).SetArgDisplayNames("half written"),
        new TestCaseData("null").SetArgDisplayNames("null"),
        new TestCaseData("""{"id":"own","version":"2","language":"und","terms":[]}""").SetArgDisplayNames("without terms"),
        new TestCaseData("""{"id":"own","version":"2","language":"und","terms":[{"id":"x","text":"x","weight":99}]}""").SetArgDisplayNames("a weight too large"),
        new TestCaseData("\ud800").SetArgDisplayNames("no UTF-8"),
    ];

    [SetUp]
    public void Create() => _fixture = new ReloadFixture();

    [TearDown]
    public void Dispose() => _fixture.Dispose();

    [Test]
    public void A_change_is_in_use_when_two_looks_find_the_same()
    {
        _fixture.Write("2", "beta");
        _fixture.Look();
        Assert.That(_fixture.Version, Is.EqualTo("own@1"), "it may still be being written");
        _fixture.Look();
        Assert.That(_fixture.Version, Is.EqualTo("own@2"));
        Assert.That(_fixture.Inspector.Inspect("beta").Level, Is.EqualTo(RiskLevel.High));
        Assert.That(_fixture.Inspector.Inspect("alpha").Level, Is.EqualTo(RiskLevel.None));
        var health = _fixture.Reloader.Health;
        Assert.That((health.IsHealthy, health.LexiconVersion, health.LoadedAt), Is.EqualTo((true, "own@2", _fixture.Clock.GetUtcNow())));
        Assert.That(_fixture.Log.Entries.Single().Id, Is.EqualTo(1));
        Assert.That(_fixture.Metrics.Measurements, Does.Contain("fraudguard.lexicon.reloads=1 fraudguard.reload.outcome:reloaded"));
    }

    [Test]
    public void A_file_that_changes_at_every_look_waits_until_it_rests()
    {
        for (var i = 2; i < 6; i++)
        {
            _fixture.Write($"{i}", "beta");
            _fixture.Look();
            Assert.That(_fixture.Version, Is.EqualTo("own@1"));
        }

        _fixture.Look();
        Assert.That(_fixture.Version, Is.EqualTo("own@5"));
    }

    [Test]
    public void Files_that_stay_the_same_are_not_loaded_again()
    {
        File.SetLastWriteTimeUtc(_fixture.Path, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _fixture.Look(40);
        Assert.That(_fixture.Log.Entries, Is.Empty);
        Assert.That(_fixture.Metrics.Measurements, Is.Empty);
    }

    [Test]
    public void A_change_that_leaves_time_and_length_as_they_were_is_found_within_a_minute()
    {
        var time = File.GetLastWriteTimeUtc(_fixture.Path);
        _fixture.Look(2);
        _fixture.Write("1", "omega");
        File.SetLastWriteTimeUtc(_fixture.Path, time);
        _fixture.Look(14);
        Assert.That(_fixture.Inspector.Inspect("omega").Level, Is.EqualTo(RiskLevel.High));
        Assert.That(_fixture.Log.Entries.Single().Level, Is.EqualTo(LogLevel.Warning), "the version should have been raised");
    }

    [TestCaseSource(nameof(BadFiles))]
    public void A_bad_file_leaves_the_old_one_serving_and_says_so_once(string content)
    {
        _fixture.WriteRaw(content);
        var refusedAt = _fixture.Clock.GetUtcNow() + 2 * ReloadFixture.Interval;
        _fixture.Look(30);
        Assert.That(_fixture.Inspector.Inspect("alpha").Level, Is.EqualTo(RiskLevel.High));
        var health = _fixture.Reloader.Health;
        Assert.That((health.IsHealthy, health.LexiconVersion, health.RefusedAt), Is.EqualTo((false, "own@1", (DateTimeOffset?)refusedAt)));
        Assert.That(health.Errors, Is.Not.Empty);
        Assert.That(health.Errors[0].File, Is.EqualTo(_fixture.Path));
        var entry = _fixture.Log.Entries.Single();
        Assert.That(entry.Level, Is.EqualTo(LogLevel.Error));
        Assert.That(entry.Text, Does.Contain(_fixture.Path).And.Contain("own@1"));
        Assert.That(_fixture.Metrics.Measurements.Where(static m => m.Contains(".reloads=")), Is.EqualTo(new[] { "fraudguard.lexicon.reloads=1 fraudguard.reload.outcome:refused" }));
    }

    [Test]
    public void A_file_that_is_mended_is_loaded()
    {
        _fixture.WriteRaw("{");
        _fixture.Look(2);
        _fixture.Write("2", "beta");
        _fixture.Look(2);
        Assert.That((_fixture.Version, _fixture.Reloader.Health.IsHealthy), Is.EqualTo(("own@2", true)));
    }

    [Test]
    public void Undoing_a_bad_change_is_enough()
    {
        _fixture.WriteRaw("{");
        _fixture.Look(2);
        _fixture.Write("1", "alpha");
        _fixture.Look(2);
        Assert.That((_fixture.Version, _fixture.Reloader.Health.IsHealthy, _fixture.Reloader.Health.RefusedAt), Is.EqualTo(("own@1", true, (DateTimeOffset?)null)));
        Assert.That(_fixture.Log.Entries.Select(static e => e.Level), Is.EqualTo(new[] { LogLevel.Error, LogLevel.Information }));
    }

    [Test]
    public void A_file_that_vanishes_and_comes_back_loses_nothing()
    {
        File.Delete(_fixture.Path);
        _fixture.Look(10);
        Assert.That((_fixture.Version, _fixture.Reloader.Health.IsHealthy), Is.EqualTo(("own@1", false)));
        Assert.That(_fixture.Reloader.Health.Errors.Single().Problem, Is.EqualTo("isn't there any more."));
        _fixture.Write("2", "beta");
        _fixture.Look(2);
        Assert.That((_fixture.Version, _fixture.Reloader.Health.IsHealthy), Is.EqualTo(("own@2", true)));
    }

    [Test]
    public void A_host_reloads_at_once_when_it_asks()
    {
        Assert.That(_fixture.Reloader.Reload().Outcome, Is.EqualTo(LexiconReloadOutcome.Unchanged));
        _fixture.Write("2", "beta");
        var reload = _fixture.Reloader.Reload();
        Assert.That((reload.Outcome, reload.LexiconVersion), Is.EqualTo((LexiconReloadOutcome.Reloaded, "own@2")));
        _fixture.WriteRaw("{");
        reload = _fixture.Reloader.Reload();
        Assert.That((reload.Outcome, reload.LexiconVersion, reload.Errors.Count), Is.EqualTo((LexiconReloadOutcome.Refused, "own@2", 1)));
    }

    [Test]
    public void A_file_bad_at_the_start_stops_the_start()
    {
        _fixture.WriteRaw("{");
        Assert.That(() => new ServiceCollection().AddFraudGuard(b => b.AddLexicon(_fixture.Path, reloadOnChange: true)), Throws.TypeOf<FraudGuard.Lexicons.LexiconException>());
    }

    [TestCase(0)]
    [TestCase(99)]
    [TestCase(86_400_001)]
    public void A_bad_interval_stops_the_start(double milliseconds)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddFraudGuard(b => b.ConfigureLexiconReload(o => o.PollInterval = TimeSpan.FromMilliseconds(milliseconds)));
        using var host = builder.Build();
        Assert.That(() => host.StartAsync(), Throws.TypeOf<OptionsValidationException>().With.Message.Contains("PollInterval"));
    }

    [Test]
    public void While_lexicons_are_swapped_no_message_meets_a_mixture()
    {
        // Version n holds the word "n" and nothing else: an assessment that names one version and found the word of another would show a torn swap.
        var mistakes = 0;
        var seen = 0;
        var isOver = false;
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            do
            {
                var assessment = _fixture.Inspector.Inspect("w1x w2x w3x w4x w5x w6x w7x w8x w9x alpha");
                var version = assessment.LexiconVersion["own@".Length..];
                var word = version == "1" ? "own.alpha" : $"own.w{int.Parse(version) % 9 + 1}x";
                if (assessment.Signals.Count != 1 || assessment.Signals[0].Id != word) Interlocked.Increment(ref mistakes);
                Interlocked.Increment(ref seen);
            }
            while (!Volatile.Read(ref isOver));
        })).ToArray();
        for (var i = 2; i <= 300; i++)
        {
            if (i % 7 == 0)
            {
                _fixture.WriteRaw("{");
                _fixture.Reloader.Reload();
            }

            _fixture.Write($"{i}", $"w{i % 9 + 1}x");
            Assert.That(_fixture.Reloader.Reload().Outcome, Is.EqualTo(LexiconReloadOutcome.Reloaded));
        }

        Volatile.Write(ref isOver, true);
        Assert.That(Task.WaitAll(readers, TimeSpan.FromSeconds(60)));
        Assert.That((mistakes, _fixture.Version), Is.EqualTo((0, "own@300")));
        Assert.That(seen, Is.GreaterThanOrEqualTo(8));
    }
}
