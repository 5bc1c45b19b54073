namespace FraudGuard.Tool.Evidence;

/// <summary>A file to keep with an item.</summary>
internal sealed class AttachmentDocument
{
    /// <summary>The file, relative to the case's own file.</summary>
    public required string Path { get; init; }

    public string? FileName { get; init; }

    public string? MediaType { get; init; }

    public string? Encoding { get; init; }
}
