namespace FraudGuard.Tool.Inspecting;

/// <summary>One reason within a <see cref="MessageRecord"/>.</summary>
internal sealed record SignalRecord(string Text, int Index, int Length, string? Category, double Weight);
