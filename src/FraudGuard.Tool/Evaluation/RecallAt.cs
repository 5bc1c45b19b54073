namespace FraudGuard.Tool.Evaluation;

/// <summary>The recall that the best threshold reaches within a rate of false alarms.</summary>
internal sealed record RecallAt(double FalseAlarms, double Recall, double Threshold);
