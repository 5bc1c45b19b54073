namespace FraudGuard.Tool.Inspecting;

/// <summary>What <c>inspect --json</c> writes about one message: the shape that MessagePipeline writes, too.</summary>
internal sealed record MessageRecord(
    int Line, double Score, string Level, string? Category, IReadOnlyList<SignalRecord> Signals);
