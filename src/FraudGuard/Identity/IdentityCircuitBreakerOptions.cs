using System.ComponentModel.DataAnnotations;

namespace FraudGuard.Identity;

/// <summary>When a failing verifier is left alone, and for how long.</summary>
/// <remarks>Failures are: no answer in time, an exception, a malformed answer, and an answer that says it has none.</remarks>
public sealed class IdentityCircuitBreakerOptions
{
    /// <summary>The share of calls that must fail, above 0 and up to 1.</summary>
    /// <value>The default is 0.5.</value>
    [Range(0.01, 1.0)]
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>The fewest calls within <see cref="SamplingDuration"/> to judge by, from 2 on.</summary>
    /// <value>The default is 10.</value>
    [Range(2, int.MaxValue)]
    public int MinimumThroughput { get; set; } = 10;

    /// <summary>Over how long calls are counted, from half a second to a day.</summary>
    /// <value>The default is 30 seconds.</value>
    [TimeSpanRange("00:00:00.5", "1.00:00:00")]
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it is left alone before one call is tried, from half a second to a day.</summary>
    /// <value>The default is 15 seconds.</value>
    [TimeSpanRange("00:00:00.5", "1.00:00:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);
}
