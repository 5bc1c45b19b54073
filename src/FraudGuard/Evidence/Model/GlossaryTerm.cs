namespace FraudGuard.Evidence;

/// <summary>A nickname, slang or dialect word of the evidence, explained.</summary>
public sealed record GlossaryTerm
{
    /// <summary>The word as it stands in the evidence.</summary>
    public required string Term { get; init; }

    /// <summary>What it means. Secrets in it are masked.</summary>
    public required string Meaning { get; init; }
}
