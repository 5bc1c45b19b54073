namespace FraudGuard.Identity;

/// <summary>A verifier as it was added to the services.</summary>
internal sealed record IdentityVerifierRegistration(
    string Name, Type VerifierType, Func<IServiceProvider, IIdentityVerifier> GetVerifier);
