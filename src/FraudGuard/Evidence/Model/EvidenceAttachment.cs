namespace FraudGuard.Evidence;

/// <summary>Bytes to keep with an item, exactly as they are.</summary>
public sealed record EvidenceAttachment
{
    /// <summary>The file's own name.</summary>
    public required string FileName { get; init; }

    /// <summary>Where the bytes come from.</summary>
    public required EvidenceContent Content { get; init; }

    /// <summary>The media type, such as "image/png".</summary>
    public string? MediaType { get; init; }

    /// <summary>The character encoding, for text, such as "utf-8" or "gb18030".</summary>
    public string? Encoding { get; init; }
}
