namespace FraudGuard.Tool.Fitting;

/// <summary>Weights by id, and the bias.</summary>
internal sealed record FitWeights(IReadOnlyDictionary<string, double> Weights, double Bias);
