using FraudGuard.Identity;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using static FraudGuard.Tests.Identity.IdentityFixture;

namespace FraudGuard.Tests.Identity;

public sealed class IdentityRegistrationTests
{
    [Test]
    public async Task Adding_the_same_verifier_again_asks_it_once()
    {
        static void Add(IFraudGuardBuilder builder) => builder.AddIdentityVerifier<NoVerifier>("none");
        using var services = new ServiceCollection().AddFraudGuard(Add).AddFraudGuard(Add).AddFraudGuard()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await services.GetRequiredService<IIdentityVerificationService>().VerifyAsync(Request());
        Assert.That(services.GetRequiredService<NoVerifier>().Calls, Is.EqualTo(1));
        Assert.That(services.GetServices<IIdentityVerificationService>(), Has.Exactly(1).Items);
    }

    [Test]
    public async Task One_type_can_serve_several_providers()
    {
        NoVerifier east = new(), west = new();
        using var services = new ServiceCollection()
            .AddFraudGuard(b => b.AddIdentityVerifier("east", _ => east).AddIdentityVerifier("west", _ => west))
            .BuildServiceProvider();
        await services.GetRequiredService<IIdentityVerificationService>().VerifyAsync(Request());
        Assert.That((east.Calls, west.Calls), Is.EqualTo((1, 1)));
    }

    [Test]
    public void A_name_taken_by_another_type_is_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddFraudGuard(b => b
            .AddIdentityVerifier<NoVerifier>("bank").AddIdentityVerifier("bank", _ => new ScriptedVerifier(() => null!))));
        Assert.That(thrown!.Message, Does.Contain("bank").And.Contain(nameof(NoVerifier)).And.Contain("another name"));
    }

    [Test]
    public void A_verifier_needs_a_name()
    {
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddFraudGuard(b => b.AddIdentityVerifier<NoVerifier>(" ")));
    }

    [Test]
    public void The_host_s_own_services_win()
    {
        var policy = new AlwaysHold();
        using var services = new ServiceCollection().AddSingleton<IIdentityFailurePolicy>(policy).AddFraudGuard().BuildServiceProvider();
        Assert.That(services.GetRequiredService<IIdentityFailurePolicy>(), Is.SameAs(policy));
    }

    private static IEnumerable<TestCaseData> BadOptions()
    {
        yield return new((Action<IdentityVerificationOptions>)(o => o.InlineTimeout = TimeSpan.Zero), "InlineTimeout");
        yield return new((Action<IdentityVerificationOptions>)(o => o.MaximumTimeout = TimeSpan.FromHours(1)), "MaximumTimeout");
        yield return new((Action<IdentityVerificationOptions>)(o => o.CallbackTimeout = TimeSpan.FromSeconds(-1)), "CallbackTimeout");
        yield return new((Action<IdentityVerificationOptions>)(o => o.CacheCapacity = -1), "CacheCapacity");
        yield return new((Action<IdentityVerificationOptions>)(o => o.SessionCapacity = 0), "SessionCapacity");
        yield return new((Action<IdentityVerificationOptions>)(o => o.ClockSkew = TimeSpan.FromDays(1)), "ClockSkew");
        yield return new((Action<IdentityVerificationOptions>)(o => o.CircuitBreaker.FailureRatio = 0), "FailureRatio");
        yield return new((Action<IdentityVerificationOptions>)(o => o.CircuitBreaker.MinimumThroughput = 1), "MinimumThroughput");
        yield return new((Action<IdentityVerificationOptions>)(o => o.CircuitBreaker.BreakDuration = TimeSpan.FromMilliseconds(499)), "BreakDuration");
        yield return new((Action<IdentityVerificationOptions>)(o => o.SendOutgoingOnFailure = IdentityVerdict.Proceed), "SendOutgoingOnFailure");
        yield return new((Action<IdentityVerificationOptions>)(o => o.ShowMessageOnFailure = IdentityVerdict.Refrain), "ShowMessageOnFailure");
        yield return new((Action<IdentityVerificationOptions>)(o => o.StepUpRules[0].MaxAge = TimeSpan.FromSeconds(-1)), "MaxAge");
        yield return new((Action<IdentityVerificationOptions>)(o => o.StepUpRules[1].Purpose = (IdentityPurpose)77), "Purpose");
        yield return new((Action<IdentityVerificationOptions>)(o => o.StepUpRules.Add(null!)), "StepUpRules");
    }

    [TestCaseSource(nameof(BadOptions))]
    public void Bad_options_stop_the_host_at_its_start(Action<IdentityVerificationOptions> configure, string named)
    {
        using var host = Starting(b => b.ConfigureIdentityVerification(configure));
        var thrown = Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.That(thrown!.Message, Does.Contain(named));
    }

    [Test]
    public void Bad_options_of_one_verifier_stop_the_host_at_its_start()
    {
        using var host = Starting(b => b
            .AddIdentityVerifier("good", _ => new NoVerifier())
            .AddIdentityVerifier("bad", _ => new NoVerifier(), o => o.MaximumConcurrentCalls = 0));
        var thrown = Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.That(thrown!.OptionsName, Is.EqualTo("bad"));
        Assert.That(thrown.Message, Does.Contain("MaximumConcurrentCalls"));
    }

    [Test]
    public async Task Good_options_let_it_start()
    {
        using var host = Starting(b => b.AddIdentityVerifier("good", _ => new NoVerifier(), o => o.Timeout = TimeSpan.FromMilliseconds(1)));
        await host.StartAsync();
        await host.StopAsync();
    }

    private static IHost Starting(Action<IFraudGuardBuilder> configure)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddFraudGuard(configure);
        return builder.Build();
    }

    private sealed class NoVerifier : IIdentityVerifier
    {
        public int Calls { get; private set; }

        public ValueTask<IdentityVerificationResult> VerifyAsync(
            IdentityVerificationRequest request, CancellationToken cancellationToken)
        {
            Calls++;
            return new(IdentityVerificationResult.NotSupported("test"));
        }
    }

    private sealed class AlwaysHold : IIdentityFailurePolicy
    {
        public IdentityDecision Decide(IdentityAction action, IdentityVerificationResult result, RiskLevel evidence) =>
            new() { Action = action, Verdict = IdentityVerdict.Hold, IsDegraded = true, Result = result };
    }
}
