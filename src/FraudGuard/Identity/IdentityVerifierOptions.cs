using System.ComponentModel.DataAnnotations;

namespace FraudGuard.Identity;

/// <summary>What a verifier is asked, and when. Named by the verifier's name.</summary>
public sealed class IdentityVerifierOptions
{
    /// <summary>The questions it is asked.</summary>
    /// <value>The default is empty: all.</value>
    public ISet<IdentityPurpose> Purposes { get; } = new HashSet<IdentityPurpose>();

    /// <summary>The trust frameworks it knows, as requests name them.</summary>
    /// <value>The default is empty: any.</value>
    public ISet<string> TrustFrameworks { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Lower is asked earlier; equals in the order they were added.</summary>
    /// <value>The default is 0.</value>
    public int Order { get; set; }

    /// <summary>The longest it is waited for, within what the request leaves; from 1 ms to 5 minutes.</summary>
    /// <value>The default is <see langword="null"/>: an equal share of the time left with the verifiers after it.</value>
    [TimeSpanRange("00:00:00.001", "00:05:00")]
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// The most calls under way at once, from 1 on. A call that was given up but has not come back still counts, so that a
    /// verifier that hangs holds no more than this.
    /// </summary>
    /// <value>The default is 32.</value>
    [Range(1, 100_000)]
    public int MaximumConcurrentCalls { get; set; } = 32;
}
