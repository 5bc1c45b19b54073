namespace FraudGuard.Inspection;

/// <summary>From which score on a message counts as risky.</summary>
/// <remarks>
/// Scores are probabilities of a linear model in log-odds; docs/scoring.md explains the model and what the defaults mean.
/// The thresholds have to rise: 0 &lt; low &lt; medium &lt; high &lt; 1.
/// </remarks>
public sealed class InspectionOptions
{
    /// <summary>The score from which on a message is <see cref="RiskLevel.Low"/>.</summary>
    /// <value>The default is 0.2, log-odds of −1.39.</value>
    public double LowThreshold { get; set; } = 0.2;

    /// <summary>The score from which on a message is <see cref="RiskLevel.Medium"/>: the user is warned.</summary>
    /// <value>The default is 0.5, log-odds of 0.</value>
    public double MediumThreshold { get; set; } = 0.5;

    /// <summary>The score from which on a message is <see cref="RiskLevel.High"/>.</summary>
    /// <value>The default is 0.9, log-odds of 2.2.</value>
    public double HighThreshold { get; set; } = 0.9;

    /// <summary>
    /// How long a contact counts as new, by <see cref="ChatMessage.ContactSince"/>; used when
    /// <see cref="ChatMessage.Relation"/> doesn't already say so.
    /// </summary>
    /// <value>The default is 14 days.</value>
    public TimeSpan NewContactPeriod { get; set; } = TimeSpan.FromDays(14);
}
