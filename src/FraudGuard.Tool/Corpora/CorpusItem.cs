namespace FraudGuard.Tool.Corpora;

/// <summary>A labelled message, or a labelled dialogue when it has <see cref="Turns"/>.</summary>
internal sealed record CorpusItem
{
    public required string Id { get; init; }

    public required CorpusLabel Label { get; init; }

    public required string Source { get; init; }

    public required string Language { get; init; }

    /// <summary>The scam category, or <see langword="null"/> where the corpus doesn't say.</summary>
    public string? Category { get; init; }

    /// <summary>The corpus's own, finer label.</summary>
    public string? Kind { get; init; }

    /// <summary>How it is written (stock, fresh, hard), or a dialogue's pace.</summary>
    public string? Style { get; init; }

    public string Text { get; init; } = "";

    public IReadOnlyList<CorpusTurn> Turns { get; init; } = [];

    /// <summary>The turn, counted from 0, by which the harm is asked for.</summary>
    public int? HarmTurn { get; init; }

    public bool IsDialogue => Turns.Count > 0;

    /// <summary>The language without script or region: <c>zh</c> for <c>zh-Hant</c>.</summary>
    public string PrimaryLanguage => Language.Split('-')[0];
}
