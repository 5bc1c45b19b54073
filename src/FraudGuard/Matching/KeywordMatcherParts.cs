namespace FraudGuard.Matching;

/// <summary>What a <see cref="KeywordMatcher"/> consists of.</summary>
internal sealed class KeywordMatcherParts
{
    public required MatchKind MatchKind { get; init; }

    public required Folding Folding { get; init; }

    public required CharacterFolding Characters { get; init; }

    /// <summary>Finds the folded keywords.</summary>
    public required Automaton Automaton { get; init; }

    /// <summary>Tells which texts need the deep search; <see langword="null"/> when none does.</summary>
    public required TextScreen? Screen { get; init; }

    /// <summary>Finds keywords that are spaced out and the like; <see langword="null"/> when no flag asks for it.</summary>
    public required LooseMatcher? Loose { get; init; }

    /// <summary><see langword="null"/> when no keyword has conditions.</summary>
    public required KeywordConditions? Conditions { get; init; }

    public required int KeywordCount { get; init; }

    /// <summary>The keywords as they were given; <see langword="null"/> when every character stays as it is.</summary>
    public required KeywordTexts? Texts { get; init; }
}
