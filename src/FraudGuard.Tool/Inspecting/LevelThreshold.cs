namespace FraudGuard.Tool.Inspecting;

/// <summary>A level, the score from which it is reached, and whether it was.</summary>
internal sealed record LevelThreshold(string Level, double Score, double LogOdds, bool Reached);
