namespace FraudGuard.Tool.Fitting;

/// <summary>What fitting did. What <c>fit --json</c> writes.</summary>
internal sealed record FitReport
{
    public required string LexiconVersion { get; init; }

    public required IReadOnlyList<string> Data { get; init; }

    public required string Split { get; init; }

    public required int Messages { get; init; }

    /// <summary>Dialogues and spam have no label for each message, so nothing is fitted to them.</summary>
    public required int Skipped { get; init; }

    public required double L2 { get; init; }

    public required double BiasWritten { get; init; }

    public required double BiasFitted { get; init; }

    public required int Weights { get; init; }

    /// <summary>The weights that moved, by how far.</summary>
    public required IReadOnlyList<MovedWeight> Moved { get; init; }

    public required SourceResult Overall { get; init; }

    /// <summary>Each source left out in turn.</summary>
    public required IReadOnlyList<SourceResult> Sources { get; init; }

    /// <summary>The files written; empty for a dry run.</summary>
    public required IReadOnlyList<string> Written { get; init; }
}
