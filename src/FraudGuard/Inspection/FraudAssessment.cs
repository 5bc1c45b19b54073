namespace FraudGuard.Inspection;

/// <summary>What is known about one message: how likely it is part of a scam, which kind, and why.</summary>
/// <remarks>
/// <c>Score = 1 / (1 + exp(-LogOdds))</c> and <c>LogOdds = Bias + Σ Signals[i].Weight</c>, so every assessment can show
/// its sum. It holds positions, never the message's text. Immutable and safe to share between threads.
/// </remarks>
public sealed class FraudAssessment
{
    /// <summary>Creates an assessment; hosts do so in tests of their own.</summary>
    /// <param name="bias">The log-odds of a message without any signal.</param>
    /// <param name="signals">The signals found.</param>
    /// <param name="level">The level the score reached.</param>
    /// <param name="category">The most likely category, or <see langword="null"/>.</param>
    /// <param name="lexiconVersion">The version of the lexicons used.</param>
    public FraudAssessment(
        double bias, IReadOnlyList<FraudSignal> signals, RiskLevel level, string? category, string lexiconVersion)
    {
        ArgumentNullException.ThrowIfNull(signals);
        ArgumentNullException.ThrowIfNull(lexiconVersion);
        Bias = bias;
        Signals = signals;
        Level = level;
        Category = category;
        LexiconVersion = lexiconVersion;
        var logOdds = bias;
        for (var i = 0; i < signals.Count; i++) logOdds += signals[i].Weight;
        LogOdds = logOdds;
    }

    /// <summary>How likely the message is part of a scam, from 0 to 1.</summary>
    public double Score => 1 / (1 + Math.Exp(-LogOdds));

    /// <summary>The sum of <see cref="Bias"/> and the weights of all <see cref="Signals"/>, natural logarithm.</summary>
    public double LogOdds { get; }

    /// <summary>The log-odds of a message without any signal.</summary>
    public double Bias { get; }

    /// <summary>The level that <see cref="Score"/> reached.</summary>
    public RiskLevel Level { get; }

    /// <summary>The most likely <see cref="ScamCategory"/>, or <see langword="null"/> when there is none.</summary>
    public string? Category { get; }

    /// <summary>Why, in the order of their place in the message.</summary>
    public IReadOnlyList<FraudSignal> Signals { get; }

    /// <summary>
    /// The places of the message that made the difference, for people: signals that overlap are joined, for a scam and against one
    /// apart unless one side lies within the other and is weaker, strongest first. What belongs to no place (context, a rule over distant words) is only in <see cref="Signals"/>.
    /// </summary>
    /// <returns>Places within the message. Two of the same sign never overlap.</returns>
    public IReadOnlyList<FraudReason> FindReasons() => ReasonFinder.Find(Signals);

    /// <summary>The lexicons used, as <c>id@version</c>, joined by <c>+</c>.</summary>
    public string LexiconVersion { get; }
}
