using FraudGuard.Identity;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;
using static FraudGuard.Tests.Identity.IdentityFixture;

namespace FraudGuard.Tests.Identity;

public sealed class IdentityPolicyTests
{
    private static IEnumerable<TestCaseData> Decisions()
    {
        using var host = new IdentityFixture();
        var verified = host.Verified();
        var failed = IdentityVerificationResult.NotVerified("no");
        IdentityVerificationResult[] none =
        [
            IdentityVerificationResult.Unknown("timeout"), IdentityVerificationResult.Unavailable("down"),
            IdentityVerificationResult.NotSupported("none"), IdentityVerificationResult.NotStarted("none"),
            IdentityVerificationResult.Expired("old"), IdentityVerificationResult.Canceled("user"),
            IdentityVerificationResult.RequiresInput(host.Session()), IdentityVerificationResult.Processing(host.Session()),
            IdentityVerificationResult.UnderReview(host.Session()),
        ];
        foreach (var evidence in Enum.GetValues<RiskLevel>())
        {
            yield return new(IdentityAction.ShowMessage, verified, evidence, IdentityVerdict.Proceed, false);
            yield return new(IdentityAction.ShowMessage, failed, evidence, IdentityVerdict.ProceedWithWarning, false);
            yield return new(IdentityAction.SendOutgoing, verified, evidence, IdentityVerdict.Proceed, false);
            yield return new(IdentityAction.SendOutgoing, failed, evidence, IdentityVerdict.Hold, false);
            yield return new(IdentityAction.RestrictAccount, verified, evidence, IdentityVerdict.Refrain, false);
            yield return new(
                IdentityAction.RestrictAccount, failed, evidence,
                evidence == RiskLevel.High ? IdentityVerdict.Proceed : IdentityVerdict.Refrain, false);
            foreach (var result in none)
            {
                yield return new(IdentityAction.ShowMessage, result, evidence, IdentityVerdict.ProceedWithWarning, true);
                yield return new(IdentityAction.SendOutgoing, result, evidence, IdentityVerdict.Hold, true);
                yield return new(IdentityAction.RestrictAccount, result, evidence, IdentityVerdict.Refrain, true);
            }
        }
    }

    [TestCaseSource(nameof(Decisions))]
    public void Every_answer_has_a_consequence_for_every_action(
        IdentityAction action, IdentityVerificationResult result, RiskLevel evidence, IdentityVerdict verdict, bool degraded)
    {
        using var services = new ServiceCollection().AddFraudGuard().BuildServiceProvider();
        var decision = services.GetRequiredService<IIdentityFailurePolicy>().Decide(action, result, evidence);
        Assert.That((decision.Verdict, decision.IsDegraded), Is.EqualTo((verdict, degraded)));
        Assert.That((decision.Action, decision.Result), Is.EqualTo((action, result)));
    }

    [Test]
    public void An_action_that_is_none_is_refused()
    {
        using var services = new ServiceCollection().AddFraudGuard().BuildServiceProvider();
        var policy = services.GetRequiredService<IIdentityFailurePolicy>();
        Assert.Throws<ArgumentOutOfRangeException>(() => policy.Decide((IdentityAction)9, IdentityVerificationResult.Unknown("x"), RiskLevel.High));
    }

    [Test]
    public async Task A_decision_is_made_by_the_policy_in_force()
    {
        using var host = new IdentityFixture(
            o =>
            {
                o.SendOutgoingOnFailure = IdentityVerdict.ProceedWithWarning;
                o.ShowMessageOnFailure = IdentityVerdict.Hold;
            },
            null, ("down", new ScriptedVerifier(() => throw new InvalidOperationException())));
        Assert.That((await host.Service.DecideAsync(IdentityAction.SendOutgoing, Request(), RiskLevel.Low)).Verdict, Is.EqualTo(IdentityVerdict.ProceedWithWarning));
        Assert.That((await host.Service.DecideAsync(IdentityAction.ShowMessage, Request(), RiskLevel.Low)).Verdict, Is.EqualTo(IdentityVerdict.Hold));
        Assert.That((await host.Service.DecideAsync(IdentityAction.RestrictAccount, Request(), RiskLevel.High)).Verdict, Is.EqualTo(IdentityVerdict.Refrain));
    }

    [TestCase(MessageDirection.Outgoing, ScamStage.Credential, null, RiskLevel.Low, SenderRelation.Stranger, IdentityTrigger.OutgoingCredential)]
    [TestCase(MessageDirection.Outgoing, ScamStage.Credential, null, RiskLevel.None, SenderRelation.Stranger, null)]
    [TestCase(MessageDirection.Outgoing, ScamStage.Credential, null, RiskLevel.Low, SenderRelation.Contact, null)]
    [TestCase(MessageDirection.Outgoing, ScamStage.Credential, null, RiskLevel.Medium, SenderRelation.Contact, IdentityTrigger.OutgoingCredential)]
    [TestCase(MessageDirection.Outgoing, ScamStage.Payment, null, RiskLevel.Low, SenderRelation.Unknown, IdentityTrigger.OutgoingMoney)]
    [TestCase(MessageDirection.Outgoing, ScamStage.SecondPayment, null, RiskLevel.High, SenderRelation.NewContact, IdentityTrigger.OutgoingMoney)]
    [TestCase(MessageDirection.Outgoing, ScamStage.Hook, ScamCategory.ImpersonatingAuthority, RiskLevel.High, SenderRelation.Stranger, null)]
    [TestCase(MessageDirection.Incoming, ScamStage.Payment, null, RiskLevel.High, SenderRelation.Stranger, null)]
    [TestCase(MessageDirection.Incoming, ScamStage.Hook, ScamCategory.ImpersonatingAuthority, RiskLevel.Medium, SenderRelation.Stranger, IdentityTrigger.ClaimedAuthority)]
    [TestCase(MessageDirection.Incoming, ScamStage.Hook, ScamCategory.ImpersonatingBank, RiskLevel.Medium, SenderRelation.Stranger, IdentityTrigger.ClaimedAuthority)]
    [TestCase(MessageDirection.Incoming, ScamStage.Hook, ScamCategory.ImpersonatingAuthority, RiskLevel.Low, SenderRelation.Stranger, null)]
    [TestCase(MessageDirection.Incoming, ScamStage.Hook, ScamCategory.ImpersonatingFamilyFriend, RiskLevel.Medium, SenderRelation.Contact, IdentityTrigger.ClaimedRelativeOrBoss)]
    [TestCase(MessageDirection.Incoming, ScamStage.Hook, ScamCategory.ImpersonatingBoss, RiskLevel.Medium, SenderRelation.NewContact, IdentityTrigger.ClaimedRelativeOrBoss)]
    [TestCase(MessageDirection.Incoming, ScamStage.Isolate, ScamCategory.TaskRebate, RiskLevel.Medium, SenderRelation.Stranger, IdentityTrigger.MovedOffPlatform)]
    [TestCase(MessageDirection.Incoming, ScamStage.Isolate, ScamCategory.TaskRebate, RiskLevel.Medium, SenderRelation.Contact, null)]
    public void A_step_up_follows_from_the_message(
        MessageDirection direction, ScamStage stage, string? category, RiskLevel level, SenderRelation relation, IdentityTrigger? expected)
    {
        using var services = new ServiceCollection().AddFraudGuard().BuildServiceProvider();
        var policy = services.GetRequiredService<IIdentityStepUpPolicy>();
        var stepUp = policy.Evaluate(
            new ChatMessage { Text = "…", Direction = direction, Relation = relation }, Assessment(stage, category, level, 2));
        Assert.That(stepUp?.Trigger, Is.EqualTo(expected));
    }

    [Test]
    public void What_speaks_against_a_scam_calls_for_nothing_and_an_attached_transfer_does()
    {
        using var services = new ServiceCollection().AddFraudGuard().BuildServiceProvider();
        var policy = services.GetRequiredService<IIdentityStepUpPolicy>();
        var education = Assessment(ScamStage.Credential, null, RiskLevel.High, -2);
        Assert.That(policy.Evaluate(new ChatMessage { Text = "…", Direction = MessageDirection.Outgoing }, education), Is.Null);
        var transfer = new ChatMessage { Text = "…", Direction = MessageDirection.Outgoing, HasPaymentRequest = true };
        Assert.That(policy.Evaluate(transfer, education)?.Trigger, Is.EqualTo(IdentityTrigger.OutgoingMoney));
    }

    [Test]
    public void A_step_up_makes_the_request_to_ask_with()
    {
        using var services = new ServiceCollection().AddFraudGuard().BuildServiceProvider();
        var policy = services.GetRequiredService<IIdentityStepUpPolicy>();
        var stepUp = policy.Evaluate(IdentityTrigger.OutgoingCredential, RiskLevel.High, SenderRelation.Stranger)!;
        var request = stepUp.CreateRequest("me", "c-1", JumpyClock.Origin);
        Assert.Multiple(() =>
        {
            Assert.That(stepUp.Action, Is.EqualTo(IdentityAction.SendOutgoing));
            Assert.That(request.Subject, Is.EqualTo(IdentitySubject.Self("me")));
            Assert.That(request.Purpose, Is.EqualTo(IdentityPurpose.Authentication));
            Assert.That(request.Trigger, Is.EqualTo(IdentityTrigger.OutgoingCredential));
            Assert.That(request.MaxAge, Is.EqualTo(TimeSpan.FromMinutes(5)));
            Assert.That((request.CorrelationId, request.Deadline), Is.EqualTo(("c-1", (DateTimeOffset?)JumpyClock.Origin)));
        });
    }

    [TestCase(IdentityTrigger.HostRequest, false)]
    [TestCase(IdentityTrigger.ChangedProfile, true)]
    [TestCase(IdentityTrigger.OutgoingMoney, true)]
    public void What_the_host_noticed_calls_for_a_step_up_too(IdentityTrigger trigger, bool expected)
    {
        using var services = new ServiceCollection().AddFraudGuard().BuildServiceProvider();
        var policy = services.GetRequiredService<IIdentityStepUpPolicy>();
        Assert.That(policy.Evaluate(trigger, RiskLevel.Medium, SenderRelation.Contact) is not null, Is.EqualTo(expected));
    }

    [Test]
    public void The_first_rule_that_applies_decides()
    {
        using var services = new ServiceCollection().AddFraudGuard(b => b.ConfigureIdentityVerification(o =>
        {
            o.StepUpRules.Clear();
            o.StepUpRules.Add(new() { Trigger = IdentityTrigger.OutgoingMoney, MinimumLevel = RiskLevel.High, Purpose = IdentityPurpose.IdentityProofing });
            o.StepUpRules.Add(new() { Trigger = IdentityTrigger.OutgoingMoney, MinimumLevel = RiskLevel.Low, Purpose = IdentityPurpose.ContactVerification });
        })).BuildServiceProvider();
        var policy = services.GetRequiredService<IIdentityStepUpPolicy>();
        Assert.That(policy.Evaluate(IdentityTrigger.OutgoingMoney, RiskLevel.High, default)!.Purpose, Is.EqualTo(IdentityPurpose.IdentityProofing));
        Assert.That(policy.Evaluate(IdentityTrigger.OutgoingMoney, RiskLevel.Medium, default)!.Purpose, Is.EqualTo(IdentityPurpose.ContactVerification));
    }

    private static FraudAssessment Assessment(ScamStage stage, string? category, RiskLevel level, double weight) =>
        new(-3, [new FraudSignal("test", SignalKind.Term, 0, 1, category, stage, weight)], level, category, "test@1");
}
