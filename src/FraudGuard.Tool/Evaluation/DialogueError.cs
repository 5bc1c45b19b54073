namespace FraudGuard.Tool.Evaluation;

/// <summary>A dialogue that was warned about too late or never, or without need.</summary>
internal sealed record DialogueError(string Id, string Source, string Label, string? Style, string? Category, int? HarmTurn, int? WarnedAt);
