namespace FraudGuard.Identity;

/// <summary>What became of one call to a verifier.</summary>
/// <param name="Result">The answer, or what stands in for it.</param>
/// <param name="IsFault">Whether it counts against the verifier.</param>
internal readonly record struct VerifierAnswer(IdentityVerificationResult Result, bool IsFault)
{
    /// <summary>Whether a later verifier need not be asked.</summary>
    public bool IsConclusive => Result.Status is not (IdentityVerificationStatus.Unknown or IdentityVerificationStatus.Unavailable
        or IdentityVerificationStatus.NotSupported or IdentityVerificationStatus.NotStarted);

    public static VerifierAnswer Sound(IdentityVerificationResult result) => new(result, IsFault: false);

    public static VerifierAnswer Fault(IdentityVerificationResult result) => new(result, IsFault: true);
}
