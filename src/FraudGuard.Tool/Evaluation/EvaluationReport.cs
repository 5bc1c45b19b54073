namespace FraudGuard.Tool.Evaluation;

/// <summary>All that was measured. What <c>evaluate --json</c> writes.</summary>
internal sealed record EvaluationReport
{
    public required string LexiconVersion { get; init; }

    public required IReadOnlyList<string> Data { get; init; }

    public required string Split { get; init; }

    public required EvaluationSlice Overall { get; init; }

    public required IReadOnlyList<EvaluationSlice> BySource { get; init; }

    public required IReadOnlyList<EvaluationSlice> ByLanguage { get; init; }

    public required IReadOnlyList<EvaluationSlice> ByStyle { get; init; }

    public required IReadOnlyList<EvaluationSlice> ByKind { get; init; }

    public required IReadOnlyList<CategorySlice> ByCategory { get; init; }

    public required IReadOnlyList<DialogueSlice> Dialogues { get; init; }

    public required IReadOnlyList<ScoreCurve> Curves { get; init; }

    /// <summary>What scores are worth on these messages.</summary>
    public required IReadOnlyList<ScoreBand> Calibration { get; init; }

    /// <summary>The signals in the most false alarms.</summary>
    public required IReadOnlyList<SignalUse> FalseAlarmSignals { get; init; }

    /// <summary>The signals in the most misses: too weak, or speaking against.</summary>
    public required IReadOnlyList<SignalUse> MissSignals { get; init; }

    /// <summary>The fraudulent messages in which nothing at all was found.</summary>
    public required Proportion MissesWithoutSignal { get; init; }

    public required IReadOnlyList<MessageError> FalseAlarms { get; init; }

    public required IReadOnlyList<MessageError> Misses { get; init; }

    public required IReadOnlyList<DialogueError> DialogueErrors { get; init; }
}
