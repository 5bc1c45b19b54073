namespace FraudGuard.Lexicons;

/// <summary>A combination that says more than its parts: groups that occur together.</summary>
public sealed class LexiconRule
{
    internal LexiconRule() { }

    /// <summary>The stable id by which signals and tools name the rule.</summary>
    public required string Id { get; init; }

    /// <summary>The places to fill: of every inner list at least one group has to occur. One hit may fill several places.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> All { get; init; }

    /// <summary>The rule does not hold when one of these groups occurs anywhere in the message.</summary>
    public required IReadOnlyList<string> None { get; init; }

    /// <summary>
    /// How far apart the parts may lie: the UTF-16 units from the start of the first to the end of the last, or
    /// <see langword="null"/> for anywhere in the message.
    /// </summary>
    public int? Within { get; init; }

    /// <summary>Whether the parts have to come in the order of <see cref="All"/>, each ending after the one before.</summary>
    public bool Ordered { get; init; }

    /// <summary>The <see cref="ScamCategory"/> it speaks for, or <see langword="null"/> when it speaks for none in particular.</summary>
    public string? Category { get; init; }

    /// <summary>The step of the script it belongs to.</summary>
    public ScamStage Stage { get; init; }

    /// <summary>What it adds to the log-odds, on top of what its parts add.</summary>
    public required double Weight { get; init; }

    /// <summary>
    /// How strongly it speaks for each category once it counts. When it is empty, <see cref="Category"/> has its weight, if that is
    /// positive.
    /// </summary>
    public required IReadOnlyDictionary<string, double> Votes { get; init; }

    /// <summary>The groups whose limit it counts towards. Rules do not feed other rules.</summary>
    public required IReadOnlyList<string> Groups { get; init; }
}
