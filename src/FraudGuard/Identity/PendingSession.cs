namespace FraudGuard.Identity;

/// <summary>A session that some verifier opened, until it ends.</summary>
internal sealed class PendingSession(
    VerifierChannel channel, IdentityCheckKey key, IdentityVerificationRequest request, IdentityVerificationResult result,
    Lifetime lifetime)
{
    private int _callbacks;
    private volatile IdentityVerificationResult _result = result;

    public VerifierChannel Channel => channel;

    public IdentityCheckKey Key => key;

    public IdentityVerificationRequest Request => request;

    public Lifetime Lifetime => lifetime;

    /// <summary>The last sound answer; a final one is never replaced.</summary>
    public IdentityVerificationResult Result
    {
        get => _result;
        set => _result = value;
    }

    /// <summary>Lets one callback at a time be judged: a one-time code must not be redeemed twice at once.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Counts a callback that has to be judged.</summary>
    /// <returns>How many there were, this one included.</returns>
    public int CountCallback() => Interlocked.Increment(ref _callbacks);
}
