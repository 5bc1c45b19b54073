namespace FraudGuard.Tool.Inspecting;

/// <summary>How a score came about. What <c>explain --json</c> writes.</summary>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Level">The level it reaches.</param>
/// <param name="Category">The most likely category.</param>
/// <param name="LexiconVersion">The lexicons used.</param>
/// <param name="Bias">Where the sum begins.</param>
/// <param name="LogOdds">Where it ends.</param>
/// <param name="Thresholds">From which score on which level is reached.</param>
/// <param name="Steps">What counted, in the order of the message, with the sum so far.</param>
/// <param name="NotCounted">What was found and didn't count, and why.</param>
internal sealed record Explanation(
    double Score, string Level, string? Category, string LexiconVersion, double Bias, double LogOdds,
    IReadOnlyList<LevelThreshold> Thresholds, IReadOnlyList<ExplainedSignal> Steps, IReadOnlyList<ExplainedSignal> NotCounted);
