namespace FraudGuard.Evidence;

/// <summary>A piece of text, from evidence or the library, that may be a file of the archive or code-like.</summary>
/// <param name="Text">
/// Its words. What comes from evidence comes as it was: whoever writes the document shows control characters and marks of direction by name, or leaves them out.
/// </param>
/// <param name="Link">The path of a file in the archive.</param>
/// <param name="Code">Whether every character counts, as in a hash.</param>
public readonly record struct DocumentText(string Text, string? Link = null, bool Code = false)
{
    /// <summary>Plain words.</summary>
    /// <param name="text">The words; <see langword="null"/> are none.</param>
    public static implicit operator DocumentText(string? text) => new(text ?? "");
}
