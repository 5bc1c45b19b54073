using FraudGuard.Inspection;

namespace FraudGuard.Identity;

/// <summary>Says what an answer means for an action, above all when it is no answer. A host may register its own.</summary>
public interface IIdentityFailurePolicy
{
    /// <summary>Decides. Implementations are safe to use from many threads at once.</summary>
    /// <param name="action">What the host is about to do.</param>
    /// <param name="result">The answer, of whatever status.</param>
    /// <param name="evidence">What speaks for a scam apart from the identity check.</param>
    /// <returns>The decision.</returns>
    IdentityDecision Decide(IdentityAction action, IdentityVerificationResult result, RiskLevel evidence);
}
