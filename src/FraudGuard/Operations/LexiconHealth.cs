using FraudGuard.Lexicons;

namespace FraudGuard.Operations;

/// <summary>How the lexicons in use stand to their files. An immutable snapshot.</summary>
public sealed record LexiconHealth
{
    /// <summary>Whether the lexicons in use are those of the files as they are now. When not, older ones go on serving.</summary>
    public bool IsHealthy => Errors.Count == 0;

    /// <summary>The lexicons in use, as assessments name them.</summary>
    public required string LexiconVersion { get; init; }

    /// <summary>Since when they are in use.</summary>
    public required DateTimeOffset LoadedAt { get; init; }

    /// <summary>Since when the files have been refused, or <see langword="null"/>.</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>Why the files are refused: what, where, and how to mend it. Empty when nothing is wrong.</summary>
    public IReadOnlyList<LexiconError> Errors { get; init; } = [];
}
