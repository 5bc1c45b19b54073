using FraudGuard.Identity;
using static FraudGuard.Tests.Identity.IdentityFixture;

namespace FraudGuard.Tests.Identity;

public sealed class IdentitySessionTests
{
    [Test]
    public async Task A_session_goes_from_input_to_verified_by_a_callback()
    {
        using var host = Hosting(out var verifier);
        var pending = await host.Service.VerifyAsync(Request());
        Assert.That((pending.Status, pending.IsFinal, pending.IsRetryable), Is.EqualTo((IdentityVerificationStatus.RequiresInput, false, true)));
        Assert.That(pending.Session!.ContinuationUrl, Is.Not.Null);

        Assert.That(await host.Service.VerifyAsync(Request()), Is.SameAs(pending), "the same session, not a second one");
        Assert.That(verifier.Calls, Is.EqualTo(1));

        Assert.That((await host.Service.ResumeAsync(Callback("under-review"))).Status, Is.EqualTo(IdentityVerificationStatus.UnderReview));
        Assert.That((await host.Service.VerifyAsync(Request())).Status, Is.EqualTo(IdentityVerificationStatus.UnderReview));

        var done = await host.Service.ResumeAsync(Callback("genuine"));
        Assert.That(done.IsVerified);
        Assert.That(await host.Service.VerifyAsync(Request()), Is.SameAs(done));
        Assert.That(verifier.Calls, Is.EqualTo(1));
    }

    [Test]
    public async Task A_repeated_callback_gives_the_same_answer_and_is_judged_once()
    {
        using var host = Hosting(out var verifier);
        await host.Service.VerifyAsync(Request());
        var first = await host.Service.ResumeAsync(Callback("genuine"));
        for (var i = 0; i < 50; i++) Assert.That(await host.Service.ResumeAsync(Callback("genuine")), Is.SameAs(first));
        Assert.That(await host.Service.ResumeAsync(Callback("refused")), Is.SameAs(first), "an end is an end");
        Assert.That(verifier.Callbacks, Is.EqualTo(1));
    }

    [Test]
    public async Task A_repeated_callback_does_not_outlive_the_verification()
    {
        using var host = Hosting(out _, assuranceLifetime: TimeSpan.FromMinutes(5));
        await host.Service.VerifyAsync(Request());
        await host.Service.ResumeAsync(Callback("genuine"));
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await host.Service.ResumeAsync(Callback("genuine"))).Status, Is.EqualTo(IdentityVerificationStatus.Expired));
    }

    [Test]
    public async Task Many_callbacks_at_once_are_judged_one_after_the_other_and_one_counts()
    {
        IdentityFixture? host = null;
        var inside = 0;
        var overlapped = false;
        var redeemed = 0;
        var verifier = new ScriptedVerifier((_, _) => new(IdentityVerificationResult.Processing(host!.Session())), async (_, _) =>
        {
            overlapped |= Interlocked.Increment(ref inside) > 1;
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            return Interlocked.Increment(ref redeemed) == 1 ? host!.Verified() : IdentityVerificationResult.Unknown("code-already-used");
        });
        using (host = new IdentityFixture(("a", verifier)))
        {
            await host.Service.VerifyAsync(Request());
            var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () => await host.Service.ResumeAsync(Callback("x")))));
            Assert.That(results, Has.All.Property("IsVerified").True);
            Assert.That((overlapped, redeemed), Is.EqualTo((false, 1)));
        }
    }

    [Test]
    public async Task A_forged_callback_is_refused_and_leaves_the_session_open()
    {
        using var host = Hosting(out var verifier);
        await host.Service.VerifyAsync(Request());
        var forged = await host.Service.ResumeAsync(Callback("forged"));
        Assert.That((forged.Status, forged.ReasonCode), Is.EqualTo((IdentityVerificationStatus.Unknown, "bad-signature")));
        Assert.That((await host.Service.ResumeAsync(Callback("throws"))).ReasonCode, Is.EqualTo(IdentityReason.VerifierError));
        Assert.That((await host.Service.ResumeAsync(Callback("genuine"))).IsVerified);
        Assert.That(verifier.Callbacks, Is.EqualTo(3));
    }

    [TestCase("a", "s-2")]
    [TestCase("b", "s-1")]
    [TestCase("", "")]
    public async Task A_callback_for_no_session_reaches_no_verifier(string name, string sessionId)
    {
        using var host = Hosting(out var verifier);
        await host.Service.VerifyAsync(Request());
        var result = await host.Service.ResumeAsync(new() { Verifier = name, SessionId = sessionId });
        Assert.That((result.Status, result.ReasonCode, result.IsRetryable), Is.EqualTo((IdentityVerificationStatus.Unknown, IdentityReason.UnknownSession, false)));
        Assert.That(verifier.Callbacks, Is.Zero);
    }

    [Test]
    public async Task A_flood_of_forged_callbacks_gives_the_session_up_and_a_new_one_can_begin()
    {
        using var host = Hosting(out var verifier);
        await host.Service.VerifyAsync(Request());
        for (var i = 0; i < 100; i++) await host.Service.ResumeAsync(Callback("forged"));
        Assert.That(verifier.Callbacks, Is.EqualTo(10));
        Assert.That((await host.Service.ResumeAsync(Callback("genuine"))).ReasonCode, Is.EqualTo(IdentityReason.TooManyCallbacks));
        var next = await host.Service.VerifyAsync(Request());
        Assert.That(next.Session!.Id, Is.EqualTo("s-2"));
        Assert.That((await host.Service.ResumeAsync(Callback("genuine", "s-2"))).IsVerified);
    }

    [Test]
    public async Task Broken_callbacks_do_not_switch_off_verification()
    {
        using var host = Hosting(out _);
        for (var i = 0; i < 40; i++)
        {
            var session = (await host.Service.VerifyAsync(Request("mallory" + i))).Session!.Id;
            for (var j = 0; j < 10; j++) await host.Service.ResumeAsync(Callback("throws", session));
        }

        Assert.That((await host.Service.VerifyAsync(Request("alice"))).Status, Is.EqualTo(IdentityVerificationStatus.RequiresInput));
    }

    [Test]
    public async Task Forged_callbacks_do_not_keep_out_the_genuine_ones_of_others()
    {
        using var host = Hosting(out _);
        for (var i = 0; i < 40; i++)
        {
            var session = (await host.Service.VerifyAsync(Request("mallory" + i))).Session!.Id;
            for (var j = 0; j < 10; j++) await host.Service.ResumeAsync(Callback("forged", session));
        }

        var mine = (await host.Service.VerifyAsync(Request("alice"))).Session!.Id;
        Assert.That((await host.Service.ResumeAsync(Callback("genuine", mine))).IsVerified);
    }

    [Test]
    public async Task A_callback_too_large_to_be_one_is_not_passed_on()
    {
        using var host = Hosting(out var verifier);
        await host.Service.VerifyAsync(Request());
        Assert.That((await host.Service.ResumeAsync(Callback(new string('x', 70_000)))).ReasonCode, Is.EqualTo(IdentityReason.CallbackRejected));
        Assert.That(verifier.Callbacks, Is.Zero);
    }

    [Test]
    public async Task A_late_callback_finds_the_session_over_and_a_new_one_can_begin()
    {
        using var host = Hosting(out var verifier);
        await host.Service.VerifyAsync(Request());
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        var late = await host.Service.ResumeAsync(Callback("genuine"));
        Assert.That((late.Status, late.ReasonCode), Is.EqualTo((IdentityVerificationStatus.Expired, IdentityReason.SessionExpired)));
        Assert.That(verifier.Callbacks, Is.Zero);
        Assert.That((await host.Service.VerifyAsync(Request())).Session!.Id, Is.EqualTo("s-2"));
    }

    [Test]
    public async Task A_clock_set_back_does_not_reopen_a_session()
    {
        using var host = Hosting(out _);
        await host.Service.VerifyAsync(Request());
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        host.Clock.Jump(TimeSpan.FromMinutes(-29));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That((await host.Service.ResumeAsync(Callback("genuine"))).ReasonCode, Is.EqualTo(IdentityReason.SessionExpired));
    }

    [Test]
    public async Task Judging_a_callback_takes_bounded_time_and_can_be_tried_again()
    {
        using var host = Hosting(out _);
        await host.Service.VerifyAsync(Request());
        var hung = await host.PassTimeAsync(host.Service.ResumeAsync(Callback("hangs")));
        Assert.That((hung.Status, hung.ReasonCode, hung.IsRetryable), Is.EqualTo((IdentityVerificationStatus.Unknown, IdentityReason.Timeout, true)));
        Assert.That((await host.Service.ResumeAsync(Callback("genuine"))).IsVerified);
    }

    [Test]
    public async Task A_refusal_ends_the_session()
    {
        using var host = Hosting(out _);
        await host.Service.VerifyAsync(Request());
        Assert.That((await host.Service.ResumeAsync(Callback("refused"))).Status, Is.EqualTo(IdentityVerificationStatus.NotVerified));
        Assert.That((await host.Service.ResumeAsync(Callback("genuine"))).Status, Is.EqualTo(IdentityVerificationStatus.NotVerified));
        Assert.That((await host.Service.VerifyAsync(Request())).Status, Is.EqualTo(IdentityVerificationStatus.NotVerified));
    }

    [Test]
    public async Task The_host_can_cancel_while_a_callback_is_judged()
    {
        using var host = Hosting(out _);
        await host.Service.VerifyAsync(Request());
        using var cancel = new CancellationTokenSource();
        var first = host.Service.ResumeAsync(Callback("hangs"), cancel.Token).AsTask();
        var queued = host.Service.ResumeAsync(Callback("genuine"), cancel.Token).AsTask();
        await cancel.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(() => first);
        Assert.CatchAsync<OperationCanceledException>(() => queued);
        Assert.That((await host.Service.ResumeAsync(Callback("genuine"))).IsVerified);
    }

    [Test]
    public async Task A_session_id_of_another_subject_is_refused()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(
            (_, _) => new(IdentityVerificationResult.Processing(host!.Session("always-the-same"))), (_, _) => new(host!.Verified()));
        using (host = new IdentityFixture(("a", verifier)))
        {
            await host.Service.VerifyAsync(Request("alice"));
            Assert.That((await host.Service.VerifyAsync(Request("mallory"))).ReasonCode, Is.EqualTo(IdentityReason.MalformedAnswer));
            await host.Service.ResumeAsync(Callback("x", "always-the-same"));
            Assert.That((await host.Service.VerifyAsync(Request("alice"))).IsVerified);
            Assert.That((await host.Service.VerifyAsync(Request("mallory"))).IsVerified, Is.False);
        }
    }

    [Test]
    public async Task Of_many_subjects_given_the_same_session_id_at_once_one_has_it()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(
            (_, _) => new(IdentityVerificationResult.Processing(host!.Session("always-the-same"))), (_, _) => new(host!.Verified()));
        using (host = new IdentityFixture(null, o => o.MaximumConcurrentCalls = 100, ("a", verifier)))
        {
            var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(
                i => Task.Run(async () => await host.Service.VerifyAsync(Request("u" + i)))));
            Assert.That(results.Count(r => r.IsPending), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_callback_is_judged_by_the_request_it_was_opened_for()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(
            (_, _) => new(IdentityVerificationResult.Processing(host!.Session())), (_, _) => new(host!.Verified()));
        using (host = new IdentityFixture(("a", verifier)))
        {
            var request = Request(required: new() { Levels = ["very-high"] });
            await host.Service.VerifyAsync(request);
            Assert.That((await host.Service.ResumeAsync(Callback("x"))).ReasonCode, Is.EqualTo(IdentityReason.InsufficientAssurance));
            Assert.That(verifier.LastRequest, Is.SameAs(request));
        }
    }

    [Test]
    public async Task A_verifier_without_callbacks_is_asked_again_how_its_session_stands()
    {
        IdentityFixture? host = null;
        var verifier = new PollingVerifier(() => IdentityVerificationResult.Processing(host!.Session()));
        using (host = new IdentityFixture(("a", verifier)))
        {
            await host.Service.VerifyAsync(Request());
            await host.Service.VerifyAsync(Request());
            Assert.That(verifier.Calls, Is.EqualTo(2));
            Assert.That((await host.Service.ResumeAsync(Callback("x"))).Status, Is.EqualTo(IdentityVerificationStatus.NotSupported));
        }
    }

    [Test]
    public async Task A_flood_of_sessions_pushes_out_the_oldest()
    {
        using var host = Hosting(out var verifier, configure: o => o.SessionCapacity = 3);
        for (var i = 0; i < 1000; i++) await host.Service.VerifyAsync(Request("u" + i));
        Assert.That((await host.Service.ResumeAsync(Callback("genuine", "s-997"))).ReasonCode, Is.EqualTo(IdentityReason.UnknownSession));
        Assert.That((await host.Service.ResumeAsync(Callback("genuine", "s-998"))).IsVerified);
        Assert.That(verifier.Callbacks, Is.EqualTo(1));
    }

    [Test]
    public async Task Forgetting_a_subject_ends_its_sessions()
    {
        using var host = Hosting(out _);
        await host.Service.VerifyAsync(Request());
        host.Service.Forget(IdentitySubject.Counterparty("alice"));
        Assert.That((await host.Service.ResumeAsync(Callback("genuine"))).ReasonCode, Is.EqualTo(IdentityReason.UnknownSession));
    }

    private static IdentityVerificationCallback Callback(string payload, string sessionId = "s-1") => new()
    {
        Verifier = "a",
        SessionId = sessionId,
        Parameters = new Dictionary<string, string> { ["payload"] = payload },
    };

    private static IdentityFixture Hosting(
        out ScriptedVerifier verifier, TimeSpan? assuranceLifetime = null, Action<IdentityVerificationOptions>? configure = null)
    {
        IdentityFixture? host = null;
        var sessions = 0;
        verifier = new ScriptedVerifier(
            (_, _) => new(IdentityVerificationResult.RequiresInput(host!.Session("s-" + Interlocked.Increment(ref sessions)))),
            async (callback, _) => callback.Parameters["payload"] switch
            {
                "genuine" => host!.Verified(lifetime: assuranceLifetime),
                "refused" => IdentityVerificationResult.NotVerified("face-differs"),
                "under-review" => IdentityVerificationResult.UnderReview(host!.Session(callback.SessionId)),
                "forged" => IdentityVerificationResult.Unknown("bad-signature"),
                "throws" => throw new FormatException(),
                "hangs" => await new TaskCompletionSource<IdentityVerificationResult>().Task,
                _ => null!,
            });
        host = new IdentityFixture(configure, null, ("a", verifier));
        return host;
    }
}
