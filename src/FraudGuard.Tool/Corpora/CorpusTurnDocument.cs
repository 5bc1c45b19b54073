namespace FraudGuard.Tool.Corpora;

/// <summary>One turn of a dialogue, as it is written.</summary>
internal sealed class CorpusTurnDocument
{
    public string? From { get; set; }

    public double? Minutes { get; set; }

    public string? Text { get; set; }
}
