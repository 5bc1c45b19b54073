namespace FraudGuard.Evidence;

/// <summary>One thing that is wrong with a bundle.</summary>
public sealed record EvidenceFinding
{
    /// <summary>What is wrong.</summary>
    public required EvidenceFindingKind Kind { get; init; }

    /// <summary>The file it concerns. From a hostile archive it can be anything: escape it before showing it.</summary>
    public string? Path { get; init; }

    /// <summary>The item it concerns.</summary>
    public string? ItemId { get; init; }

    /// <summary>Where in the archive, in bytes from its start.</summary>
    public long? Offset { get; init; }

    /// <summary>What was found, in English, for whoever handles the case.</summary>
    public required string Message { get; init; }
}
