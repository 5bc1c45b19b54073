namespace FraudGuard.Identity;

/// <summary>One question to a verifier; disposed when it is over, answered or cancelled by the host.</summary>
internal interface IIdentityCall : IDisposable
{
    void Answered(IdentityVerificationResult result);
}
