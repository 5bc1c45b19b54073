namespace FraudGuard.Tool.Fitting;

/// <summary>What a fit came to.</summary>
/// <param name="Weights">The fitted weights.</param>
/// <param name="L2">The strength that was chosen.</param>
/// <param name="Moved">The weights that moved, farthest first.</param>
/// <param name="Overall">All messages together.</param>
/// <param name="Sources">Each source, left out in turn.</param>
internal sealed record FitOutcome(
    FitWeights Weights, double L2, IReadOnlyList<MovedWeight> Moved, SourceResult Overall, IReadOnlyList<SourceResult> Sources);
