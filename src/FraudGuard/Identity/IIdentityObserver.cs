namespace FraudGuard.Identity;

/// <summary>Is told of every question to a verifier and of every answer from memory, for counting and timing.</summary>
internal interface IIdentityObserver
{
    IIdentityCall Ask(string verifier, IdentityPurpose purpose);

    void Remembered(IdentityPurpose purpose, IdentityVerificationStatus status);
}
