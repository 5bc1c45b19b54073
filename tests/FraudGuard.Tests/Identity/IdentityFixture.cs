using FraudGuard.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Identity;

/// <summary>A container with FraudGuard, a clock of its own and the verifiers of one test.</summary>
public sealed class IdentityFixture : IDisposable
{
    private readonly ServiceProvider _services;

    public IdentityFixture(params (string Name, IIdentityVerifier Verifier)[] verifiers)
        : this(null, null, verifiers)
    {
    }

    public IdentityFixture(
        Action<IdentityVerificationOptions>? configure, Action<IdentityVerifierOptions>? configureVerifier,
        params (string Name, IIdentityVerifier Verifier)[] verifiers)
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddFraudGuard(builder =>
            {
                if (configure is not null) builder.ConfigureIdentityVerification(configure);
                foreach (var (name, verifier) in verifiers)
                {
                    if (verifier is ScriptedVerifier scripted)
                        builder.AddIdentityVerifier(name, _ => scripted, configureVerifier);
                    else
                        builder.AddIdentityVerifier(name, _ => verifier, configureVerifier);
                }
            })
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Service = _services.GetRequiredService<IIdentityVerificationService>();
    }

    /// <summary>How long a test waits for what must come, before it fails instead of hanging.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    public JumpyClock Clock { get; } = new();

    public IIdentityVerificationService Service { get; }

    public static IdentityVerificationRequest Request(
        string id = "alice", TimeSpan? maxAge = null, IdentityAssuranceRequirement? required = null,
        IdentityPurpose purpose = IdentityPurpose.IdentityProofing) => new()
        {
            Subject = IdentitySubject.Counterparty(id),
            Purpose = purpose,
            MaxAge = maxAge,
            RequiredAssurance = required,
        };

    public IdentityAssurance Assurance(TimeSpan? age = null, TimeSpan? lifetime = null, string framework = "eidas", string level = "high")
    {
        var verifiedAt = Clock.GetUtcNow() - (age ?? TimeSpan.Zero);
        return new IdentityAssurance
        {
            TrustFramework = framework,
            Level = level,
            Methods = ["face"],
            VerifiedAt = verifiedAt,
            ExpiresAt = verifiedAt + (lifetime ?? TimeSpan.FromMinutes(10)),
            Provider = "https://issuer.test",
            TransactionId = "t-1",
        };
    }

    public IdentityVerificationResult Verified(TimeSpan? age = null, TimeSpan? lifetime = null) =>
        IdentityVerificationResult.Verified(Assurance(age, lifetime));

    public IdentityVerificationSession Session(string id = "s-1", TimeSpan? lifetime = null) => new()
    {
        Id = id,
        ContinuationUrl = new Uri("https://issuer.test/continue"),
        ExpiresAt = Clock.GetUtcNow() + (lifetime ?? TimeSpan.FromMinutes(30)),
    };

    /// <summary>Lets time go by until an answer is there; how much is up to the machine, that it ends is not.</summary>
    public async Task<IdentityVerificationResult> PassTimeAsync(ValueTask<IdentityVerificationResult> answer)
    {
        var task = answer.AsTask();
        var patience = Task.Delay(Patience);
        while (!task.IsCompleted && !patience.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        Assert.That(task.IsCompleted, "an answer in bounded time");
        return await task;
    }

    public void Dispose() => _services.Dispose();
}
