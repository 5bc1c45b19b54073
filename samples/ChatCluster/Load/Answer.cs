using FraudGuard.Inspection;

namespace ChatCluster.Load;

/// <summary>What matters of an assessment when it is compared: equal to the last bit or not.</summary>
internal readonly record struct Answer(double LogOdds, RiskLevel Level, string? Category)
{
    public static Answer Of(FraudAssessment assessment) => new(assessment.LogOdds, assessment.Level, assessment.Category);
}
