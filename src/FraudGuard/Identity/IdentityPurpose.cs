namespace FraudGuard.Identity;

/// <summary>Which question is asked. The three have different answers, and one does not stand in for another.</summary>
public enum IdentityPurpose
{
    /// <summary>Is the account's holder here now? (RFC 9470, step-up authentication.)</summary>
    Authentication = 0,

    /// <summary>Which real person is it? (NIST SP 800-63A, identity proofing.)</summary>
    IdentityProofing = 1,

    /// <summary>Is it the same one as before: the same keys, the same device?</summary>
    ContactVerification = 2,
}
