using FraudGuard.Inspection;

namespace FraudGuard.Identity;

/// <summary>Says when to ask for proof of identity. A host may register its own.</summary>
public interface IIdentityStepUpPolicy
{
    /// <summary>Whether what is known about a message calls for it.</summary>
    /// <param name="message">The message and what the host knows about it.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <returns>What to ask for, or <see langword="null"/>.</returns>
    IdentityStepUp? Evaluate(ChatMessage message, FraudAssessment assessment);

    /// <summary>Whether something the host itself noticed calls for it, such as a changed profile.</summary>
    /// <param name="trigger">What the host noticed.</param>
    /// <param name="level">How risky the conversation is.</param>
    /// <param name="relation">What the other side is to the user.</param>
    /// <returns>What to ask for, or <see langword="null"/>.</returns>
    IdentityStepUp? Evaluate(IdentityTrigger trigger, RiskLevel level, SenderRelation relation);
}
