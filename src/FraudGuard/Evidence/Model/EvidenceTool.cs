namespace FraudGuard.Evidence;

/// <summary>The software that made the bundle.</summary>
public sealed record EvidenceTool
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }
}
