using System.Threading.Tasks.Sources;
using FraudGuard.Identity;
using Microsoft.Extensions.DependencyInjection;
using static FraudGuard.Tests.Identity.IdentityFixture;

namespace FraudGuard.Tests.Identity;

public sealed class MisbehavingVerifierTests
{
    private static readonly ManualResetEventSlim s_never = new();

    [OneTimeTearDown]
    public void LetBlockedThreadsGo() => s_never.Set();

    /// <summary>What a verifier may do, and the reason the service gives for it.</summary>
    private static IEnumerable<TestCaseData> Misbehaviours()
    {
        yield return Case("hangs, ignoring cancellation", IdentityReason.Timeout, (_, _, _) => new(new TaskCompletionSource<IdentityVerificationResult>().Task));
        yield return Case("blocks its thread", IdentityReason.Timeout, (host, _, _) =>
        {
            s_never.Wait();
            return new(host.Verified());
        });
        yield return Case("blocks when told to stop", IdentityReason.Timeout, (_, _, stop) =>
        {
            stop.Register(s_never.Wait);
            return new(new TaskCompletionSource<IdentityVerificationResult>().Task);
        });
        yield return Case("throws when told to stop", IdentityReason.Timeout, (_, _, stop) =>
        {
            stop.Register(() => throw new InvalidOperationException());
            return new(new TaskCompletionSource<IdentityVerificationResult>().Task);
        });
        yield return Case("answers verified when told to stop", IdentityReason.Timeout, (host, _, stop) =>
        {
            var answer = new TaskCompletionSource<IdentityVerificationResult>();
            stop.Register(() => answer.SetResult(host.Verified()));
            return new(answer.Task);
        });
        yield return Case("throws", IdentityReason.VerifierError, (_, _, _) => throw new InvalidOperationException("alice"));
        yield return Case("throws later", IdentityReason.VerifierError, async (_, _, _) =>
        {
            await Task.Yield();
            throw new InvalidOperationException();
        });
        yield return Case("throws a timeout of its own", IdentityReason.VerifierError, (_, _, _) => throw new TimeoutException());
        yield return Case("throws a cancellation of its own", IdentityReason.VerifierError, (_, _, _) => throw new OperationCanceledException());
        yield return Case("is cancelled by itself", IdentityReason.VerifierError, (_, _, _) => new(Task.FromCanceled<IdentityVerificationResult>(new CancellationToken(true))));
        yield return Case("answers nothing", IdentityReason.MalformedAnswer, (_, _, _) => new((IdentityVerificationResult)null!));
        yield return Case("answers default", IdentityReason.MalformedAnswer, (_, _, _) => default);
        yield return Case("verified without an assurance", IdentityReason.VerifierError, (_, _, _) => new(IdentityVerificationResult.Verified(null!)));
        yield return Case("verified in the future", IdentityReason.MalformedAnswer, (host, _, _) => new(host.Verified(age: TimeSpan.FromMinutes(-2), lifetime: TimeSpan.FromHours(1))));
        yield return Case("expired before it was verified", IdentityReason.MalformedAnswer, (host, _, _) => new(host.Verified(lifetime: TimeSpan.FromMinutes(-1))));
        yield return Case("verified, but expired since", IdentityReason.AssuranceExpired, (host, _, _) => new(host.Verified(age: TimeSpan.FromHours(1), lifetime: TimeSpan.FromMinutes(59))));
        yield return Case("verified, but too long ago", IdentityReason.AssuranceTooOld, (host, _, _) => new(host.Verified(age: TimeSpan.FromHours(3), lifetime: TimeSpan.FromHours(9))));
        yield return Case("verified by nobody", IdentityReason.VerifierError, (host, _, _) => new(IdentityVerificationResult.Verified(Altered(host, provider: " "))));
        yield return Case("floods the assurance", IdentityReason.VerifierError, (host, _, _) => new(IdentityVerificationResult.Verified(Altered(host, provider: new string('x', 100_000)))));
        yield return Case("floods the methods", IdentityReason.VerifierError, (host, _, _) => new(IdentityVerificationResult.Verified(Altered(host, methods: new EndlessList()))));
        yield return Case("names no method", IdentityReason.VerifierError, (host, _, _) => new(IdentityVerificationResult.Verified(Altered(host, methods: []))));
        yield return Case("floods the texts", IdentityReason.VerifierError, (host, _, _) => new(host.Verified() with { StaffNote = new string('x', 1_000_000) }));
        yield return Case("a session that is already over", IdentityReason.MalformedAnswer, (host, _, _) => new(IdentityVerificationResult.Processing(host.Session(lifetime: TimeSpan.Zero))));
        yield return Case("input without a continuation", IdentityReason.VerifierError, (host, _, _) => new(IdentityVerificationResult.RequiresInput(new() { Id = "s", ExpiresAt = host.Clock.GetUtcNow().AddHours(1) })));
        yield return Case("a continuation that is a script", IdentityReason.VerifierError, (host, _, _) => new(IdentityVerificationResult.RequiresInput(new() { Id = "s", ContinuationUrl = new("javascript:alert(1)"), ExpiresAt = host.Clock.GetUtcNow().AddHours(1) })));
        yield return Case("answers twice", IdentityReason.MalformedAnswer, (host, _, _) => new(new TwoFacedSource(host.Verified()), 0));

        static TestCaseData Case(
            string name, string reason,
            Func<IdentityFixture, IdentityVerificationRequest, CancellationToken, ValueTask<IdentityVerificationResult>> verify) =>
            new TestCaseData(verify, reason).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Misbehaviours))]
    public async Task Never_verified_never_thrown(
        Func<IdentityFixture, IdentityVerificationRequest, CancellationToken, ValueTask<IdentityVerificationResult>> verify,
        string reason)
    {
        IdentityFixture? host = null;
        using (host = new IdentityFixture(("bad", new ScriptedVerifier((request, stop) => verify(host!, request, stop)))))
        {
            var result = await Answer();
            Assert.Multiple(() =>
            {
                Assert.That(result.IsVerified, Is.False);
                Assert.That(result.Assurance, Is.Null);
                Assert.That(result.ReasonCode, Is.EqualTo(reason));
                Assert.That(result.ToString(), Does.Not.Contain("alice"));
                Assert.That(result.StaffNote, Is.Null.Or.Not.Contains("alice"));
            });
            Assert.That((await Answer()).IsVerified, Is.False, "nor from memory");
        }

        Task<IdentityVerificationResult> Answer()
        {
            var pending = host.Service.VerifyAsync(Request(maxAge: TimeSpan.FromHours(2)));
            return reason == IdentityReason.Timeout ? host.PassTimeAsync(pending) : pending.AsTask();
        }
    }

    [TestCaseSource(nameof(Misbehaviours))]
    public async Task A_good_verifier_behind_a_bad_one_still_answers(
        Func<IdentityFixture, IdentityVerificationRequest, CancellationToken, ValueTask<IdentityVerificationResult>> verify,
        string reason)
    {
        IdentityFixture? host = null;
        var bad = new ScriptedVerifier((request, stop) => verify(host!, request, stop));
        using (host = new IdentityFixture(("bad", bad), ("good", new ScriptedVerifier(() => host!.Verified()))))
        {
            var pending = host.Service.VerifyAsync(Request(maxAge: TimeSpan.FromHours(2)));
            if (reason == IdentityReason.Timeout) host.Clock.Advance(TimeSpan.FromMilliseconds(150));
            Assert.That((await pending.AsTask().WaitAsync(Patience)).IsVerified, "half of 300 ms is left for the second");
        }
    }

    [Test]
    public async Task A_timeout_comes_at_the_time_set_and_not_before()
    {
        using var host = new IdentityFixture(("slow", new ScriptedVerifier((_, _) => new(new TaskCompletionSource<IdentityVerificationResult>().Task))));
        var answer = host.Service.VerifyAsync(Request());
        host.Clock.Advance(TimeSpan.FromMilliseconds(299));
        Assert.That(answer.IsCompleted, Is.False);
        host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That((await answer.AsTask().WaitAsync(Patience)).ReasonCode, Is.EqualTo(IdentityReason.Timeout));
    }

    [Test]
    public async Task A_deadline_gives_more_time_but_not_without_end()
    {
        using var host = new IdentityFixture(("slow", new ScriptedVerifier((_, _) => new(new TaskCompletionSource<IdentityVerificationResult>().Task))));
        var answer = host.Service.VerifyAsync(new()
        {
            Subject = IdentitySubject.Self("me"),
            Purpose = IdentityPurpose.Authentication,
            Deadline = DateTimeOffset.MaxValue,
        });
        host.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.That(answer.IsCompleted, Is.False);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await answer.AsTask().WaitAsync(Patience)).Status, Is.EqualTo(IdentityVerificationStatus.Unknown));
    }

    [Test]
    public async Task A_late_answer_is_dropped()
    {
        IdentityFixture? host = null;
        var late = new TaskCompletionSource<IdentityVerificationResult>();
        var verifier = new ScriptedVerifier((_, _) => new(late.Task));
        using (host = new IdentityFixture(("late", verifier)))
        {
            var first = host.Service.VerifyAsync(Request());
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.That((await first).ReasonCode, Is.EqualTo(IdentityReason.Timeout));
            late.SetResult(host.Verified(age: TimeSpan.FromDays(1), lifetime: TimeSpan.FromHours(1)));
            Assert.That((await host.Service.VerifyAsync(Request())).IsVerified, Is.False, "asked again, and out of date by now");
            Assert.That(verifier.Calls, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_verifier_that_hangs_holds_a_bounded_number_of_calls()
    {
        var verifier = new ScriptedVerifier((_, _) => new(new TaskCompletionSource<IdentityVerificationResult>().Task));
        using var host = new IdentityFixture(
            o => o.CircuitBreaker.MinimumThroughput = int.MaxValue, o => o.MaximumConcurrentCalls = 5, ("hung", verifier));
        var reasons = new List<string?>();
        for (var i = 0; i < 50; i++)
        {
            var answer = host.Service.VerifyAsync(Request("u" + i));
            // The deadline may pass before a busy thread pool has made the call; then there is none to count.
            if (i < 5) Assert.That(() => verifier.Calls, Is.EqualTo(i + 1).After(30_000, 1));
            reasons.Add((await host.PassTimeAsync(answer)).ReasonCode);
        }

        Assert.That(verifier.Calls, Is.EqualTo(5));
        Assert.That(reasons, Is.EqualTo(Enumerable.Repeat(IdentityReason.Timeout, 5).Concat(Enumerable.Repeat(IdentityReason.Saturated, 45))));
    }

    [Test]
    public async Task A_verifier_that_can_not_be_made_does_not_take_the_host_down()
    {
        using var services = new ServiceCollection()
            .AddFraudGuard(b => b.AddIdentityVerifier<ScriptedVerifier>("broken", _ => throw new InvalidOperationException()))
            .BuildServiceProvider();
        var result = await services.GetRequiredService<IIdentityVerificationService>().VerifyAsync(Request());
        Assert.That(result.ReasonCode, Is.EqualTo(IdentityReason.VerifierError));
    }

    [Test]
    public async Task A_verifier_that_keeps_failing_is_left_alone_and_tried_again_later()
    {
        IdentityFixture? host = null;
        var works = false;
        var verifier = new ScriptedVerifier(() => works ? host!.Verified() : throw new InvalidOperationException());
        using (host = new IdentityFixture(("flaky", verifier)))
        {
            for (var i = 0; i < 100; i++) await host.Service.VerifyAsync(Request());
            Assert.That(verifier.Calls, Is.EqualTo(10), "MinimumThroughput");
            var refused = await host.Service.VerifyAsync(Request());
            Assert.That((refused.Status, refused.ReasonCode, refused.IsRetryable), Is.EqualTo((IdentityVerificationStatus.Unavailable, IdentityReason.CircuitOpen, true)));

            works = true;
            host.Clock.Jump(TimeSpan.FromHours(-5));
            host.Clock.Advance(TimeSpan.FromSeconds(14));
            Assert.That((await host.Service.VerifyAsync(Request())).ReasonCode, Is.EqualTo(IdentityReason.CircuitOpen));
            host.Clock.Advance(TimeSpan.FromSeconds(2));
            var reopened = await host.Service.VerifyAsync(Request());
            Assert.That(reopened.IsVerified, $"a clock set back must not keep it shut: {reopened}");
        }
    }

    [Test]
    public async Task One_verifiers_failure_is_not_another_s()
    {
        IdentityFixture? host = null;
        var good = new ScriptedVerifier(() => host!.Verified());
        using (host = new IdentityFixture(("bad", new ScriptedVerifier(() => throw new InvalidOperationException())), ("good", good)))
        {
            for (var i = 0; i < 50; i++) Assert.That((await host.Service.VerifyAsync(Request("u" + i))).IsVerified);
        }
    }

    [Test]
    public async Task Many_threads_bad_verifiers_and_clocks_that_jump_never_make_a_verification_of_nothing()
    {
        IdentityFixture? host = null;
        var chaos = new ScriptedVerifier(async (request, stop) =>
        {
            switch (Random.Shared.Next(9))
            {
                case 0: throw new InvalidOperationException();
                case 1: return null!;
                case 2: await new TaskCompletionSource().Task; return null!;
                case 3: await Task.Delay(Timeout.Infinite, stop); return null!;
                case 4: return host!.Verified(age: TimeSpan.FromDays(9), lifetime: TimeSpan.FromDays(1));
                case 5: return host!.Verified(age: TimeSpan.FromDays(-90), lifetime: TimeSpan.FromDays(900));
                case 6: return IdentityVerificationResult.Processing(host!.Session(request.Subject.Id));
                case 7: return IdentityVerificationResult.NotVerified("no");
                default: await Task.Yield(); return IdentityVerificationResult.Unknown("dunno");
            }
        });
        using (host = new IdentityFixture(o => o.CacheCapacity = 100, o => o.MaximumConcurrentCalls = 500, ("chaos", chaos)))
        {
            using var done = new CancellationTokenSource();
            var clock = Task.Run(async () =>
            {
                for (var i = 0; !done.IsCancellationRequested; i++)
                {
                    host.Clock.Advance(TimeSpan.FromMilliseconds(100));
                    host.Clock.Jump(TimeSpan.FromHours(i % 2 == 0 ? 7 : -7));
                    await Task.Yield();
                }
            });
            var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
            {
                var statuses = new List<IdentityVerificationStatus>();
                for (var i = 0; i < 500; i++)
                    statuses.Add((await host.Service.VerifyAsync(Request($"u{(thread * 31 + i) % 300}"))).Status);
                return statuses;
            })));
            await done.CancelAsync();
            await clock;
            Assert.That(results.SelectMany(r => r), Has.None.EqualTo(IdentityVerificationStatus.Verified).And.Exactly(4000).Items);
        }
    }

    private static IdentityAssurance Altered(IdentityFixture host, string? provider = null, IReadOnlyList<string>? methods = null)
    {
        var sound = host.Assurance();
        return new IdentityAssurance
        {
            TrustFramework = sound.TrustFramework,
            Level = sound.Level,
            Methods = methods ?? sound.Methods,
            VerifiedAt = sound.VerifiedAt,
            ExpiresAt = sound.ExpiresAt,
            Provider = provider ?? sound.Provider,
            TransactionId = sound.TransactionId,
        };
    }

    private sealed class EndlessList : IReadOnlyList<string>
    {
        public int Count => int.MaxValue;

        public string this[int index] => "face";

        public IEnumerator<string> GetEnumerator() => Enumerable.Repeat("face", int.MaxValue).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Completes with nothing at first, and with a verification for whoever asks a second time.</summary>
    private sealed class TwoFacedSource(IdentityVerificationResult second) : IValueTaskSource<IdentityVerificationResult>
    {
        private int _asked;

        public IdentityVerificationResult GetResult(short token) => Interlocked.Increment(ref _asked) == 1 ? null! : second;

        public ValueTaskSourceStatus GetStatus(short token) => ValueTaskSourceStatus.Succeeded;

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        {
            continuation(state);
            continuation(state);
        }
    }
}
