using FraudGuard.Identity;

namespace FraudGuard.Tests.Identity;

/// <summary>A verifier that does what a test tells it to.</summary>
public sealed class ScriptedVerifier(
    Func<IdentityVerificationRequest, CancellationToken, ValueTask<IdentityVerificationResult>> verify,
    Func<IdentityVerificationCallback, CancellationToken, ValueTask<IdentityVerificationResult>>? resume = null)
    : IResumableIdentityVerifier
{
    private int _calls;
    private int _callbacks;

    public ScriptedVerifier(Func<IdentityVerificationResult> verify)
        : this((_, _) => new(verify()))
    {
    }

    public int Calls => Volatile.Read(ref _calls);

    public int Callbacks => Volatile.Read(ref _callbacks);

    public IdentityVerificationRequest? LastRequest { get; private set; }

    public ValueTask<IdentityVerificationResult> VerifyAsync(
        IdentityVerificationRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        LastRequest = request;
        return verify(request, cancellationToken);
    }

    public ValueTask<IdentityVerificationResult> ResumeAsync(
        IdentityVerificationRequest request, IdentityVerificationCallback callback, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _callbacks);
        LastRequest = request;
        return resume!(callback, cancellationToken);
    }
}
