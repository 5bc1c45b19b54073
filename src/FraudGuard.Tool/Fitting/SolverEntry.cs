namespace FraudGuard.Tool.Fitting;

/// <summary>A weight as the solver sees it.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Prior">What it is pulled towards.</param>
/// <param name="L2">How strongly.</param>
/// <param name="Lowest">The least it may become.</param>
/// <param name="Highest">The most it may become.</param>
internal readonly record struct SolverEntry(double Start, double Prior, double L2, double Lowest, double Highest);
