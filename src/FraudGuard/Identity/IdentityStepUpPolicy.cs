using FraudGuard.Inspection;
using Microsoft.Extensions.Options;

namespace FraudGuard.Identity;

internal sealed class IdentityStepUpPolicy : IIdentityStepUpPolicy
{
    private readonly (RiskLevel Level, RiskLevel LevelForContacts, IdentityStepUp StepUp)[] _rules;

    public IdentityStepUpPolicy(IOptions<IdentityVerificationOptions> options) =>
        _rules = [.. options.Value.StepUpRules.Select(
            static rule => (rule.MinimumLevel, rule.MinimumLevelForContacts, new IdentityStepUp(rule)))];

    public IdentityStepUp? Evaluate(ChatMessage message, FraudAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(assessment);

        // Gravest first: what leaves the user can't be called back.
        return message.Direction == MessageDirection.Outgoing
            ? When(HasStage(assessment, ScamStage.Credential), IdentityTrigger.OutgoingCredential)
                ?? When(SendsMoney(message, assessment), IdentityTrigger.OutgoingMoney)
            : When(ClaimsAuthority(assessment.Category), IdentityTrigger.ClaimedAuthority)
                ?? When(ClaimsRelativeOrBoss(assessment.Category), IdentityTrigger.ClaimedRelativeOrBoss)
                ?? When(HasStage(assessment, ScamStage.Isolate), IdentityTrigger.MovedOffPlatform);

        IdentityStepUp? When(bool applies, IdentityTrigger trigger) =>
            applies ? Evaluate(trigger, assessment.Level, message.Relation) : null;
    }

    public IdentityStepUp? Evaluate(IdentityTrigger trigger, RiskLevel level, SenderRelation relation)
    {
        foreach (var (minimum, minimumForContacts, stepUp) in _rules)
        {
            if (stepUp.Trigger == trigger && level >= (relation == SenderRelation.Contact ? minimumForContacts : minimum))
                return stepUp;
        }

        return null;
    }

    private static bool SendsMoney(ChatMessage message, FraudAssessment assessment) =>
        message.HasPaymentRequest || HasStage(assessment, ScamStage.Payment) || HasStage(assessment, ScamStage.SecondPayment);

    private static bool ClaimsAuthority(string? category) => category is ScamCategory.ImpersonatingAuthority
        or ScamCategory.ImpersonatingBank or ScamCategory.ImpersonatingCustomerService;

    private static bool ClaimsRelativeOrBoss(string? category) => category is ScamCategory.ImpersonatingFamilyFriend
        or ScamCategory.ImpersonatingBoss or ScamCategory.BusinessEmailCompromise or ScamCategory.VirtualKidnapping;

    private static bool HasStage(FraudAssessment assessment, ScamStage stage)
    {
        for (var i = 0; i < assessment.Signals.Count; i++)
        {
            // A signal that speaks against a scam ("never tell anyone your code") does not make the user's message one.
            if (assessment.Signals[i].Stage == stage && assessment.Signals[i].Weight > 0) return true;
        }

        return false;
    }
}
