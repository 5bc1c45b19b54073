namespace FraudGuard.Tool.Evaluation;

/// <summary>What warning from a score on would give.</summary>
internal sealed record CurvePoint(double Threshold, double Recall, double FalseAlarms, double Precision);
