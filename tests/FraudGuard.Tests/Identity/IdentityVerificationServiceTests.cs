using System.Globalization;
using FraudGuard.Identity;
using Microsoft.Extensions.DependencyInjection;
using static FraudGuard.Tests.Identity.IdentityFixture;

namespace FraudGuard.Tests.Identity;

public sealed class IdentityVerificationServiceTests
{
    [Test]
    public async Task Without_a_verifier_nothing_is_supported()
    {
        using var host = new IdentityFixture();
        var result = await host.Service.VerifyAsync(Request());
        Assert.Multiple(() =>
        {
            Assert.That(result.Status, Is.EqualTo(IdentityVerificationStatus.NotSupported));
            Assert.That(result.ReasonCode, Is.EqualTo(IdentityReason.NoVerifier));
            Assert.That(result.IsVerified, Is.False);
        });
    }

    [Test]
    public async Task A_sound_answer_comes_back_as_it_was_given()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified() with { UserText = "Hello", StaffNote = "seen" });
        using (host = new IdentityFixture(("a", verifier)))
        {
            var request = new IdentityVerificationRequest
            {
                Subject = IdentitySubject.Self("me"),
                Purpose = IdentityPurpose.Authentication,
                Trigger = IdentityTrigger.OutgoingMoney,
                CorrelationId = "c-1",
                Culture = CultureInfo.GetCultureInfo("zh-Hant"),
            };
            var result = await host.Service.VerifyAsync(request);
            Assert.Multiple(() =>
            {
                Assert.That(result.IsVerified);
                Assert.That(result.IsFinal);
                Assert.That(result.UserText, Is.EqualTo("Hello"));
                Assert.That(result.StaffNote, Is.EqualTo("seen"));
                Assert.That(result.Assurance!.Provider, Is.EqualTo("https://issuer.test"));
                Assert.That(verifier.LastRequest, Is.SameAs(request));
            });
        }
    }

    [Test]
    public void A_missing_request_is_the_hosts_mistake()
    {
        using var host = new IdentityFixture();
        Assert.Multiple(() =>
        {
            Assert.ThrowsAsync<ArgumentNullException>(async () => await host.Service.VerifyAsync(null!));
            Assert.ThrowsAsync<ArgumentNullException>(async () => await host.Service.ResumeAsync(null!));
            Assert.Throws<ArgumentNullException>(() => host.Service.Forget(null!));
        });
    }

    [TestCase(IdentityVerificationStatus.Unknown)]
    [TestCase(IdentityVerificationStatus.Unavailable)]
    [TestCase(IdentityVerificationStatus.NotSupported)]
    [TestCase(IdentityVerificationStatus.NotStarted)]
    [TestCase(IdentityVerificationStatus.Expired)]
    public async Task The_next_verifier_is_asked_when_one_has_no_answer(IdentityVerificationStatus status)
    {
        using var host = new IdentityFixture(("a", new ScriptedVerifier(() => Answer(status))), ("b", new ScriptedVerifier(() => Answer(IdentityVerificationStatus.NotVerified))));
        Assert.That((await host.Service.VerifyAsync(Request())).Status, Is.EqualTo(IdentityVerificationStatus.NotVerified));
    }

    [TestCase(IdentityVerificationStatus.NotVerified)]
    [TestCase(IdentityVerificationStatus.Canceled)]
    public async Task The_next_verifier_is_not_asked_when_one_has_an_answer(IdentityVerificationStatus status)
    {
        var second = new ScriptedVerifier(() => Answer(IdentityVerificationStatus.NotVerified));
        using var host = new IdentityFixture(("a", new ScriptedVerifier(() => Answer(status))), ("b", second));
        Assert.That((await host.Service.VerifyAsync(Request())).Status, Is.EqualTo(status));
        Assert.That(second.Calls, Is.Zero);
    }

    [TestCase(IdentityVerificationStatus.Unavailable, IdentityVerificationStatus.NotSupported, IdentityVerificationStatus.Unavailable)]
    [TestCase(IdentityVerificationStatus.NotSupported, IdentityVerificationStatus.Unavailable, IdentityVerificationStatus.Unavailable)]
    [TestCase(IdentityVerificationStatus.NotSupported, IdentityVerificationStatus.NotSupported, IdentityVerificationStatus.NotSupported)]
    [TestCase(IdentityVerificationStatus.Unknown, IdentityVerificationStatus.Unavailable, IdentityVerificationStatus.Unknown)]
    public async Task When_none_has_an_answer_the_more_telling_reason_is_given(
        IdentityVerificationStatus first, IdentityVerificationStatus second, IdentityVerificationStatus expected)
    {
        using var host = new IdentityFixture(("a", new ScriptedVerifier(() => Answer(first))), ("b", new ScriptedVerifier(() => Answer(second))));
        Assert.That((await host.Service.VerifyAsync(Request())).Status, Is.EqualTo(expected));
    }

    [Test]
    public async Task Verifiers_are_chosen_by_purpose_and_framework_and_asked_in_order()
    {
        var asked = new List<string>();
        ScriptedVerifier Named(string name) => new(() =>
        {
            asked.Add(name);
            return Answer(IdentityVerificationStatus.NotSupported);
        });
        using var services = new ServiceCollection().AddFraudGuard(builder => builder
            .AddIdentityVerifier("late", _ => Named("late"), o => o.Order = 9)
            .AddIdentityVerifier("eidas", _ => Named("eidas"), o => o.TrustFrameworks.Add("eidas"))
            .AddIdentityVerifier("keys", _ => Named("keys"), o => o.Purposes.Add(IdentityPurpose.ContactVerification))
            .AddIdentityVerifier("first", _ => Named("first"), o => o.Order = -1)).BuildServiceProvider();
        var service = services.GetRequiredService<IIdentityVerificationService>();

        await service.VerifyAsync(Request());
        Assert.That(asked, Is.EqualTo(new[] { "first", "eidas", "late" }));
        asked.Clear();
        await service.VerifyAsync(Request(purpose: IdentityPurpose.ContactVerification));
        Assert.That(asked, Is.EqualTo(new[] { "first", "eidas", "keys", "late" }));
        asked.Clear();
        await service.VerifyAsync(Request(required: new() { TrustFramework = "nist_800_63A" }));
        Assert.That(asked, Is.EqualTo(new[] { "first", "late" }));
    }

    [TestCase(null, null, null, true)]
    [TestCase("eidas", null, null, true)]
    [TestCase("EIDAS", null, null, false)]
    [TestCase("nist_800_63A", null, null, false)]
    [TestCase(null, "high", null, true)]
    [TestCase(null, "low,high", null, true)]
    [TestCase(null, "low,substantial", null, false)]
    [TestCase(null, null, "face", true)]
    [TestCase(null, null, "face,hwk", false)]
    [TestCase("eidas", "high", "face", true)]
    public async Task An_assurance_must_be_as_good_as_required(string? framework, string? levels, string? methods, bool verified)
    {
        IdentityFixture? host = null;
        using (host = new IdentityFixture(("a", new ScriptedVerifier(() => host!.Verified()))))
        {
            var result = await host.Service.VerifyAsync(Request(required: new()
            {
                TrustFramework = framework,
                Levels = levels?.Split(',') ?? [],
                Methods = methods?.Split(',') ?? [],
            }));
            Assert.That(result.IsVerified, Is.EqualTo(verified));
            if (!verified) Assert.That(result.ReasonCode, Is.EqualTo(IdentityReason.InsufficientAssurance));
        }
    }

    [Test]
    public async Task Requirements_that_look_alike_are_not_mixed_up_in_memory()
    {
        var verifier = new ScriptedVerifier(() => IdentityVerificationResult.NotVerified("no"));
        using var host = new IdentityFixture(("a", verifier));
        IdentityAssuranceRequirement?[] requirements =
        [
            null, new() { TrustFramework = "high" }, new() { Levels = ["high"] }, new() { Methods = ["high"] },
            new() { Levels = ["high", "high"] }, new() { Levels = ["high4:high"] }, new() { Levels = ["high|"] },
            new() { Levels = ["high"], Methods = ["high"] },
        ];
        foreach (var requirement in requirements) await host.Service.VerifyAsync(Request(required: requirement));
        Assert.That(verifier.Calls, Is.EqualTo(requirements.Length));
    }

    [Test]
    public async Task A_deadline_in_the_past_asks_nobody_but_memory()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified());
        using (host = new IdentityFixture(("a", verifier)))
        {
            IdentityVerificationRequest Late() => new()
            {
                Subject = IdentitySubject.Self("me"),
                Purpose = IdentityPurpose.Authentication,
                Deadline = JumpyClock.Origin,
            };
            Assert.That((await host.Service.VerifyAsync(Late())).ReasonCode, Is.EqualTo(IdentityReason.Timeout));
            Assert.That(verifier.Calls, Is.Zero);
            await host.Service.VerifyAsync(new() { Subject = IdentitySubject.Self("me"), Purpose = IdentityPurpose.Authentication });
            Assert.That((await host.Service.VerifyAsync(Late())).IsVerified);
        }
    }

    [Test]
    public async Task The_host_s_cancellation_comes_through()
    {
        var begun = new TaskCompletionSource();
        var given = new TaskCompletionSource();
        using var host = new IdentityFixture(("a", new ScriptedVerifier(async (_, stop) =>
        {
            stop.Register(given.SetResult);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            throw new InvalidOperationException();
        })));
        using var cancel = new CancellationTokenSource();
        var answer = host.Service.VerifyAsync(Request(), cancel.Token).AsTask();
        await begun.Task.WaitAsync(Patience);
        await cancel.CancelAsync();
        var thrown = Assert.CatchAsync<OperationCanceledException>(() => answer);
        Assert.That(thrown!.CancellationToken, Is.EqualTo(cancel.Token));
        await given.Task.WaitAsync(Patience);
        Assert.CatchAsync<OperationCanceledException>(async () => await host.Service.VerifyAsync(Request(), cancel.Token));
    }

    private static IdentityVerificationResult Answer(IdentityVerificationStatus status) => status switch
    {
        IdentityVerificationStatus.NotVerified => IdentityVerificationResult.NotVerified("test"),
        IdentityVerificationStatus.Canceled => IdentityVerificationResult.Canceled("test"),
        IdentityVerificationStatus.Expired => IdentityVerificationResult.Expired("test"),
        IdentityVerificationStatus.Unavailable => IdentityVerificationResult.Unavailable("test"),
        IdentityVerificationStatus.NotSupported => IdentityVerificationResult.NotSupported("test"),
        IdentityVerificationStatus.NotStarted => IdentityVerificationResult.NotStarted("test"),
        IdentityVerificationStatus.Unknown => IdentityVerificationResult.Unknown("test"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
