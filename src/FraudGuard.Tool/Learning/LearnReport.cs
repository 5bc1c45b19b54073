using FraudGuard.Tool.Evaluation;

namespace FraudGuard.Tool.Learning;

/// <summary>What learning did. What <c>learn --json</c> writes.</summary>
internal sealed record LearnReport
{
    /// <summary>The lexicons that the cues were learnt on top of.</summary>
    public required string LexiconVersion { get; init; }

    public required int Messages { get; init; }

    public required int Ordinary { get; init; }

    public required int Cues { get; init; }

    public required int WithCategory { get; init; }

    /// <summary>What the lexicons do without cues.</summary>
    public required ScoreCurve? Before { get; init; }

    /// <summary>What they do with cues on sources left out in turn.</summary>
    public required ScoreCurve? LeftOut { get; init; }

    public required string Written { get; init; }
}
