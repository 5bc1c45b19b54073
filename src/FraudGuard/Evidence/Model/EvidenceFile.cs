namespace FraudGuard.Evidence;

/// <summary>An item's file in the archive.</summary>
public sealed record EvidenceFile
{
    /// <summary>The name of the archive entry; size and hashes stand there.</summary>
    public required string Path { get; init; }

    /// <summary>The file's own name, as it was given.</summary>
    public required string FileName { get; init; }

    /// <summary>The media type the host gave.</summary>
    public string? MediaType { get; init; }

    /// <summary>The character encoding, for text.</summary>
    public string? Encoding { get; init; }
}
