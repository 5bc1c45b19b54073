namespace FraudGuard.Identity;

/// <summary>What became of one call to a verifier.</summary>
/// <param name="Result">The answer, or what stands in for it.</param>
/// <param name="IsFault">Whether the verifier failed to give a sound one.</param>
internal readonly record struct VerifierAnswer(IdentityVerificationResult Result, bool IsFault)
{
    public static VerifierAnswer Sound(IdentityVerificationResult result) => new(result, IsFault: false);

    public static VerifierAnswer Fault(IdentityVerificationResult result) => new(result, IsFault: true);
}
