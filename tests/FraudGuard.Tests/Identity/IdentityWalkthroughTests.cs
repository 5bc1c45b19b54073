using System.Globalization;
using FraudGuard.Identity;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Identity;

/// <summary>docs/identity.md, as a host would write it.</summary>
public sealed class IdentityWalkthroughTests
{
    [Test]
    public async Task Money_to_a_stranger_is_held_until_the_provider_has_called_back()
    {
        await using var services = new ServiceCollection()
            .AddFraudGuard(builder => builder
                .AddIdentityVerifier<PassportCheck>("passport", verifier =>
                {
                    verifier.Purposes.Add(IdentityPurpose.IdentityProofing);
                    verifier.TrustFrameworks.Add("eidas");
                }))
            .BuildServiceProvider();
        var stepUps = services.GetRequiredService<IIdentityStepUpPolicy>();
        var identity = services.GetRequiredService<IIdentityVerificationService>();
        var texts = services.GetRequiredService<IIdentityTextProvider>();
        var message = new ChatMessage { Text = "…", Direction = MessageDirection.Outgoing, Relation = SenderRelation.Stranger, HasPaymentRequest = true };
        var assessment = new FraudAssessment(0, [], RiskLevel.Medium, ScamCategory.AdvanceFee, "test@1");

        async Task<IdentityDecision> DecideAsync()
        {
            var stepUp = stepUps.Evaluate(message, assessment)!;
            var request = stepUp.CreateRequest(stepUp.Subject == IdentitySubjectRole.Self ? "me" : "stranger");
            return await identity.DecideAsync(stepUp.Action, request, assessment.Level);
        }

        var held = await DecideAsync();
        Assert.That((held.Verdict, held.IsDegraded), Is.EqualTo((IdentityVerdict.Hold, true)));
        Assert.That(held.Result.Session!.ContinuationUrl!.Host, Is.EqualTo("passport.test"));
        Assert.That(texts.GetText(held, CultureInfo.GetCultureInfo("zh-CN")), Does.StartWith("还没有发出"));

        var form = new Dictionary<string, string> { ["state"] = held.Result.Session.Id, ["proof"] = "genuine" };
        var result = await identity.ResumeAsync(new IdentityVerificationCallback
        {
            Verifier = "passport",
            SessionId = form["state"],
            Parameters = form,
        });
        Assert.That(result.IsVerified);
        Assert.That((await DecideAsync()).Verdict, Is.EqualTo(IdentityVerdict.Proceed));
    }

    private sealed class PassportCheck(TimeProvider time) : IResumableIdentityVerifier
    {
        public ValueTask<IdentityVerificationResult> VerifyAsync(
            IdentityVerificationRequest request, CancellationToken cancellationToken) =>
            new(IdentityVerificationResult.RequiresInput(new IdentityVerificationSession
            {
                Id = Guid.NewGuid().ToString(),
                ContinuationUrl = new Uri("https://passport.test/"),
                ExpiresAt = time.GetUtcNow().AddMinutes(10),
            }));

        public ValueTask<IdentityVerificationResult> ResumeAsync(
            IdentityVerificationRequest request, IdentityVerificationCallback callback, CancellationToken cancellationToken) =>
            new(callback.Parameters["proof"] == "genuine"
                ? IdentityVerificationResult.Verified(new IdentityAssurance
                {
                    TrustFramework = "eidas",
                    Level = "high",
                    Methods = ["face"],
                    VerifiedAt = time.GetUtcNow(),
                    ExpiresAt = time.GetUtcNow().AddHours(1),
                    Provider = "https://passport.test",
                    TransactionId = "t-1",
                })
                : IdentityVerificationResult.Unknown("proof-does-not-hold"));
    }
}
