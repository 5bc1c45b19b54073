namespace FraudGuard.Tool.Evaluation;

/// <summary>In how many messages a term, rule or detector counted.</summary>
internal sealed record SignalUse(string Id, double Weight, string? Category, int Fraud, int Benign, int FalseAlarms, int Misses);
