using FraudGuard.Tool.Evaluation;

namespace FraudGuard.Tool.Learning;

/// <summary>What learning came to.</summary>
/// <param name="Cues">The cues, in ordinal order of their texts.</param>
/// <param name="Before">What the lexicons do without cues, or <see langword="null"/> where a label is missing.</param>
/// <param name="LeftOut">What cues add on sources that took no part in learning them.</param>
internal sealed record LearnOutcome(IReadOnlyList<Cue> Cues, ScoreCurve? Before, ScoreCurve? LeftOut);
