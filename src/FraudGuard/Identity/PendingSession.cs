namespace FraudGuard.Identity;

/// <summary>A session that some verifier opened, until it ends.</summary>
internal sealed class PendingSession(
    VerifierChannel channel, IdentityCheckKey key, IdentityVerificationRequest request, IdentityVerificationResult result,
    Lifetime lifetime)
{
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

    /// <summary>How many callbacks did not hold. Changed only by whoever passed the <see cref="Gate"/>.</summary>
    public int RejectedCallbacks { get; set; }
}
