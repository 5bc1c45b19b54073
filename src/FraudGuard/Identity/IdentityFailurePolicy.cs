using FraudGuard.Inspection;
using Microsoft.Extensions.Options;

namespace FraudGuard.Identity;

internal sealed class IdentityFailurePolicy(IOptions<IdentityVerificationOptions> options) : IIdentityFailurePolicy
{
    private readonly IdentityVerdict _show = options.Value.ShowMessageOnFailure;
    private readonly IdentityVerdict _send = options.Value.SendOutgoingOnFailure;

    public IdentityDecision Decide(IdentityAction action, IdentityVerificationResult result, RiskLevel evidence)
    {
        ArgumentNullException.ThrowIfNull(result);
        var failed = result.Status == IdentityVerificationStatus.NotVerified;
        return new IdentityDecision
        {
            Action = action,
            Result = result,
            IsDegraded = !failed && !result.IsVerified,
            Verdict = action switch
            {
                IdentityAction.RestrictAccount => Restrict(failed, evidence),
                _ when result.IsVerified => IdentityVerdict.Proceed,
                IdentityAction.SendOutgoing => _send,
                IdentityAction.ShowMessage => _show,
                _ => throw new ArgumentOutOfRangeException(nameof(action), action, "This is no IdentityAction."),
            },
        };
    }

    // An honest person fails such a check easily: an old picture, a lost phone. It takes strong evidence of its own besides.
    private static IdentityVerdict Restrict(bool failed, RiskLevel evidence) =>
        failed && evidence >= RiskLevel.High ? IdentityVerdict.Proceed : IdentityVerdict.Refrain;
}
