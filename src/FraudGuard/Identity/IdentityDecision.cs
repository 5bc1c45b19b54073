namespace FraudGuard.Identity;

/// <summary>What an identity check means for something the host is about to do.</summary>
public sealed class IdentityDecision
{
    /// <summary>What the host is about to do.</summary>
    public required IdentityAction Action { get; init; }

    /// <summary>Whether to do it.</summary>
    public required IdentityVerdict Verdict { get; init; }

    /// <summary>
    /// Whether the decision had to be made without an answer, because there is none yet or none could be had. A warning
    /// shown for it says so.
    /// </summary>
    public required bool IsDegraded { get; init; }

    /// <summary>The answer it rests on.</summary>
    public required IdentityVerificationResult Result { get; init; }
}
