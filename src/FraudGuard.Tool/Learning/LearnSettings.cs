namespace FraudGuard.Tool.Learning;

/// <summary>Which cues are learnt, and how.</summary>
internal sealed record LearnSettings
{
    /// <summary>The primary language tag of the messages to learn from, and of the lexicon that is written.</summary>
    public required string Language { get; init; }

    /// <summary>The id of the lexicon that is written, and the beginning of its terms' ids.</summary>
    public required string Id { get; init; }

    /// <summary>The version that is written.</summary>
    public required string Version { get; init; }

    /// <summary>How many cues to keep, those that matter most.</summary>
    public int Most { get; init; } = 6000;

    /// <summary>In how many messages a cue has to occur.</summary>
    public int LeastMessages { get; init; } = 3;

    /// <summary>In how many sources a cue has to occur: what only one author says is that author's habit.</summary>
    public int LeastSources { get; init; } = 2;

    /// <summary>In what share of ordinary messages a cue may occur at most: commoner ones would make every message slow.</summary>
    public double OrdinaryShare { get; init; } = 0.003;

    /// <summary>
    /// How strongly weights are pulled towards 0, for each message a cue occurs in: a common cue has to earn its weight by more
    /// than a rare one.
    /// </summary>
    public double L2 { get; init; } = 0.4;

    /// <summary>What share of the scams with a cue have to be of one category for the cue to speak for it.</summary>
    public double CategoryShare { get; init; } = 0.5;
}
