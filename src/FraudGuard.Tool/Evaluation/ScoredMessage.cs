using FraudGuard.Inspection;
using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Evaluation;

/// <summary>A labelled message and what the inspector says about it.</summary>
internal sealed record ScoredMessage(CorpusItem Item, FraudAssessment Assessment)
{
    /// <summary>Medium is the level at which a user is warned; every rate counts from there.</summary>
    public bool IsWarned => Assessment.Level >= RiskLevel.Medium;
}
