using FraudGuard.Inspection;

namespace FraudGuard.Tests.Conversations;

internal static class AssessmentReading
{
    public static double WeightOf(this FraudAssessment assessment, string id) => assessment.Signals.Where(s => s.Id == id).Sum(static s => s.Weight);

    public static bool Has(this FraudAssessment assessment, string id) => assessment.Signals.Any(s => s.Id == id);
}
