namespace FraudGuard.Lexicons;

/// <summary>Something a lexicon looks for, in one or more ways of writing it.</summary>
/// <remarks>However often a term occurs in a message and in whichever of its ways of writing, it counts once.</remarks>
public sealed class LexiconTerm
{
    internal LexiconTerm() { }

    /// <summary>The stable id by which signals and tools name the term.</summary>
    public required string Id { get; init; }

    /// <summary>Every way of writing it, alternatives in braces already spelt out.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>The <see cref="ScamCategory"/> it speaks for, or <see langword="null"/> when it speaks for none in particular.</summary>
    public string? Category { get; init; }

    /// <summary>The step of the script it belongs to.</summary>
    public ScamStage Stage { get; init; }

    /// <summary>What it adds to the log-odds; negative for a protective cue, 0 for a component that only rules use.</summary>
    public required double Weight { get; init; }

    /// <summary>
    /// How strongly it speaks for each category once it counts. When it is empty, <see cref="Category"/> has its weight, if that is
    /// positive.
    /// </summary>
    public required IReadOnlyDictionary<string, double> Votes { get; init; }

    /// <summary>The groups it belongs to.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>It counts only where it stands as a word of its own.</summary>
    public bool WholeWord { get; init; }

    /// <summary>It counts only where it is written exactly so, without any folding.</summary>
    public bool Exact { get; init; }

    /// <summary>Longer phrases that cancel the hits they cover.</summary>
    public required IReadOnlyList<string> Exceptions { get; init; }
}
