namespace FraudGuard.Lexicons;

internal sealed class TermDocument : EntryDocument
{
    public string? Text { get; set; }

    public string?[]? Texts { get; set; }

    public bool? WholeWord { get; set; }

    public bool? Exact { get; set; }

    public string?[]? Exceptions { get; set; }
}
