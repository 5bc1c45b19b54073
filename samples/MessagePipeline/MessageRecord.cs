namespace MessagePipeline;

/// <summary>What <c>--json</c> writes about one message. Its shape is a contract.</summary>
internal sealed record MessageRecord(
    long Line, double Score, string Level, string? Category, IReadOnlyList<SignalRecord> Signals);
