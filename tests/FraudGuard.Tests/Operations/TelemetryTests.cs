using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using FraudGuard.Identity;
using FraudGuard.Inspection;
using FraudGuard.Operations;
using FraudGuard.Tests.Identity;
using FraudGuard.Warnings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FraudGuard.Tests.Operations;

public class TelemetryTests
{
    // Stands in every text, id and error of the run, and may come out nowhere.
    private const string Mark = "MARKED7F3A";
    private const string Scam = "您涉嫌洗钱案件，请把资金转入安全账户，不要告诉家人 " + Mark;

    [Test]
    public async Task A_whole_run_is_counted_timed_and_traced_without_a_word_of_it()
    {
        var log = new LogRecorder();
        using var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddMetrics()
            .AddFraudGuard(builder => builder
                .AddSignalDetector<ThrowingDetector>()
                .AddIdentityVerifier("bad", _ => new ThrowingVerifier()))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        using var metrics = new MetricRecorder(services);
        var spans = new ConcurrentQueue<string>();
        using var root = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        using var tracing = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == FraudGuardDiagnostics.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == root.TraceId)
                    spans.Enqueue($"{span.DisplayName} {span.Status} {span.StatusDescription} {string.Join(' ', span.TagObjects.Select(static t => $"{t.Key}:{t.Value}"))} {string.Join(' ', span.Events.Select(static e => e.Name))}");
            },
        };
        ActivitySource.AddActivityListener(tracing);

        var inspector = services.GetRequiredService<IMessageInspector>();
        var message = new ChatMessage { Text = Scam, ConversationId = Mark, SenderId = Mark, Relation = SenderRelation.Stranger };
        var assessment = inspector.Inspect(message);
        inspector.Inspect("晚上一起吃饭吗 " + Mark);
        Assert.That(() => inspector.Inspect("throw " + Mark), Throws.InvalidOperationException);
        var policy = services.GetRequiredService<IWarningPolicy>();
        policy.Decide(message, assessment, WarningCulture);
        policy.Decide(message, assessment, WarningCulture);
        var protection = services.GetRequiredService<IOutgoingProtection>();
        protection.Decide(new ChatMessage { Text = $"{Mark} 验证码是482913", ConversationId = Mark, Relation = SenderRelation.Stranger }, RiskLevel.High, WarningCulture);
        var identity = services.GetRequiredService<IIdentityVerificationService>();
        await identity.VerifyAsync(IdentityFixture.Request(Mark));

        Assert.That(metrics.Measurements, Is.SupersetOf(new[]
        {
            "fraudguard.inspections=1 fraudguard.risk.level:high fraudguard.scam.category:impersonating-authority",
            "fraudguard.inspections=1 fraudguard.risk.level:none",
            "fraudguard.inspections=1 error.type:System.InvalidOperationException",
            "fraudguard.inspection.duration=t fraudguard.risk.level:high",
            "fraudguard.warnings=1 fraudguard.risk.level:high fraudguard.warning.reason:first fraudguard.scam.category:impersonating-authority",
            "fraudguard.warnings.withheld=1 fraudguard.risk.level:high fraudguard.warning.reason:shown_recently fraudguard.scam.category:impersonating-authority",
            "fraudguard.outgoing.decisions=1 fraudguard.outgoing.verdict:hold fraudguard.outgoing.content:one_time_code",
            "fraudguard.identity.verifications=1 fraudguard.identity.verifier:bad fraudguard.identity.purpose:identity_proofing fraudguard.identity.status:unknown",
            "fraudguard.identity.verification.duration=t fraudguard.identity.verifier:bad fraudguard.identity.purpose:identity_proofing fraudguard.identity.status:unknown",
        }));
        Assert.That(spans.Select(static s => s.Split(' ')[0]), Is.EquivalentTo(new[] { "fraudguard.inspect", "fraudguard.inspect", "fraudguard.inspect", "fraudguard.identity.verify" }));
        Assert.That(log.Entries.Select(static e => e.Id), Is.SupersetOf(new[] { 10, 11, 12, 20 }));
        string[] all = [.. metrics.Measurements, .. spans, .. log.Entries.Select(static e => e.Text)];
        Assert.That(all, Has.None.Contains(Mark));
        Assert.That(all, Has.None.Matches<string>(static s => s.Contains("482913") || s.Contains("洗钱") || s.Contains("吃饭")));
    }

    [Test]
    public async Task Answers_from_memory_are_counted_apart()
    {
        using var services = new ServiceCollection()
            .AddMetrics()
            .AddFraudGuard(builder => builder.AddIdentityVerifier("no", _ => new RefusingVerifier()))
            .BuildServiceProvider();
        using var metrics = new MetricRecorder(services);
        var identity = services.GetRequiredService<IIdentityVerificationService>();
        await identity.VerifyAsync(IdentityFixture.Request());
        await identity.VerifyAsync(IdentityFixture.Request());
        Assert.That(metrics.Measurements.Where(static m => m.StartsWith("fraudguard.identity.verifications", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "fraudguard.identity.verifications=1 fraudguard.identity.verifier:no fraudguard.identity.purpose:identity_proofing fraudguard.identity.status:not_verified",
            "fraudguard.identity.verifications=1 fraudguard.identity.verifier:_memory fraudguard.identity.purpose:identity_proofing fraudguard.identity.status:not_verified",
        }));
    }

    [Test]
    public void Instruments_follow_the_conventions()
    {
        using var services = new ServiceCollection().AddMetrics().AddFraudGuard().BuildServiceProvider();
        using var metrics = new MetricRecorder(services);
        services.GetRequiredService<IMessageInspector>();
        Assert.That(metrics.Instruments, Has.Count.EqualTo(9));
        foreach (var instrument in metrics.Instruments)
        {
            Assert.That(instrument.Name, Does.Match(@"^fraudguard(\.[a-z_]+)+$"));
            Assert.That(instrument.Unit, instrument is Histogram<double> ? Is.EqualTo("s") : Does.Match(@"^\{[a-z]+\}$"), instrument.Name);
            Assert.That(instrument.Description, Does.EndWith("."), instrument.Name);
        }
    }

    [Test]
    public void Without_logging_metrics_or_listeners_everything_works()
    {
        using var services = new ServiceCollection().AddFraudGuard().BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        var assessment = services.GetRequiredService<IMessageInspector>().Inspect(Scam);
        Assert.That(services.GetRequiredService<IWarningPolicy>().Decide(new ChatMessage { Text = Scam }, assessment, WarningCulture).IsShown);
        Assert.That(services.GetRequiredService<ILexiconReloader>().Health.IsHealthy);
    }

    [Test]
    public void Observing_allocates_nothing_while_nobody_listens()
    {
        using var services = new ServiceCollection().AddFraudGuard().BuildServiceProvider();
        var observed = services.GetRequiredService<IMessageInspector>();
        var bare = services.GetRequiredService<MessageInspector>();
        Assert.That(Allocated(observed), Is.EqualTo(Allocated(bare)));

        static long Allocated(IMessageInspector inspector)
        {
            for (var i = 0; i < 200; i++) inspector.Inspect(Scam);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++) inspector.Inspect(Scam);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static System.Globalization.CultureInfo WarningCulture => System.Globalization.CultureInfo.GetCultureInfo("zh-CN");

    private sealed class ThrowingDetector : ISignalDetector
    {
        public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
        {
            if (text.StartsWith("throw")) throw new InvalidOperationException(text.ToString());
        }
    }

    private sealed class ThrowingVerifier : IIdentityVerifier
    {
        public ValueTask<IdentityVerificationResult> VerifyAsync(IdentityVerificationRequest request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException(Mark);
    }

    private sealed class RefusingVerifier : IIdentityVerifier
    {
        public ValueTask<IdentityVerificationResult> VerifyAsync(IdentityVerificationRequest request, CancellationToken cancellationToken) =>
            new(IdentityVerificationResult.NotVerified(Mark));
    }
}
