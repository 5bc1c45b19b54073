namespace FraudGuard.Tool.Corpora;

/// <summary>One line of a labelled file, as it is written.</summary>
internal sealed class CorpusDocument
{
    public string? Id { get; set; }

    public string? Text { get; set; }

    public List<CorpusTurnDocument?>? Turns { get; set; }

    public string? Label { get; set; }

    public string? Category { get; set; }

    public string? Kind { get; set; }

    public string? Lang { get; set; }

    public string? Style { get; set; }

    public string? Pace { get; set; }

    public int? HarmTurn { get; set; }

    public string? Source { get; set; }
}
