using FraudGuard.Identity;

namespace FraudGuard.Tests.Identity;

/// <summary>A scripted verifier that takes no callbacks.</summary>
public sealed class PollingVerifier(Func<IdentityVerificationResult> verify) : IIdentityVerifier
{
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public ValueTask<IdentityVerificationResult> VerifyAsync(
        IdentityVerificationRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return new(verify());
    }
}
