namespace FraudGuard.Lexicons;

/// <summary>What a signal of a detector or of the message's context means.</summary>
public sealed class LexiconSignal
{
    internal LexiconSignal() { }

    /// <summary>The id under which the detector reports it, such as <c>link.raw-ip</c>; ids of context begin with <c>context.</c></summary>
    public required string Id { get; init; }

    /// <summary>The <see cref="ScamCategory"/> it speaks for, or <see langword="null"/> when it speaks for none in particular.</summary>
    public string? Category { get; init; }

    /// <summary>The step of the script it belongs to.</summary>
    public ScamStage Stage { get; init; }

    /// <summary>What it adds to the log-odds; 0 for a component that only rules use.</summary>
    public required double Weight { get; init; }

    /// <summary>
    /// How strongly it speaks for each category once it counts. When it is empty, <see cref="Category"/> has its weight, if that is
    /// positive.
    /// </summary>
    public required IReadOnlyDictionary<string, double> Votes { get; init; }

    /// <summary>The groups it belongs to.</summary>
    public required IReadOnlyList<string> Groups { get; init; }
}
