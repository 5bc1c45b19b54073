namespace FraudGuard.Evidence;

/// <summary>A piece of text, from evidence or the library, that may be a file of the archive or code-like.</summary>
internal readonly record struct DocumentText(string Text, string? Link = null, bool Code = false)
{
    public static implicit operator DocumentText(string? text) => new(text ?? "");
}
