using FraudGuard.Inspection;
using FraudGuard.Tool.Models;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Inspecting;

/// <summary>Retraces how a message's score came about.</summary>
internal static class Explainer
{
    public static Explanation Explain(MessageInspector inspector, string text)
    {
        var trace = inspector.Trace(text);
        var assessment = trace.Assessment;
        var steps = new List<ExplainedSignal>();
        var sum = assessment.Bias;
        foreach (var signal in assessment.Signals)
        {
            sum += signal.Weight;
            steps.Add(Describe(signal, SignalOutcome.Counted, text, sum));
        }

        return new Explanation(
            JsonOutput.Round(assessment.Score), RiskNames.Of(assessment.Level), assessment.Category, assessment.LexiconVersion,
            assessment.Bias, JsonOutput.Round(assessment.LogOdds), Thresholds(assessment.Level), steps,
            [.. trace.Signals.Where(static s => s.Outcome != SignalOutcome.Counted).Select(s => Describe(s.Signal, s.Outcome, text, null))]);
    }

    private static List<LevelThreshold> Thresholds(RiskLevel reached)
    {
        var standard = new InspectionOptions();
        return
        [
            Threshold(RiskLevel.Low, standard.LowThreshold),
            Threshold(RiskLevel.Medium, standard.MediumThreshold),
            Threshold(RiskLevel.High, standard.HighThreshold),
        ];

        LevelThreshold Threshold(RiskLevel level, double score) =>
            new(RiskNames.Of(level), score, JsonOutput.Round(Math.Log(score / (1 - score))), reached >= level);
    }

    private static ExplainedSignal Describe(FraudSignal signal, SignalOutcome outcome, string text, double? sum) => new(
        signal.Id, RiskNames.Of(signal.Kind), text.Substring(signal.Index, signal.Length), signal.Index, signal.Length, signal.Category,
        RiskNames.Of(signal.Stage), signal.Weight, RiskNames.Of(outcome), sum is { } value ? JsonOutput.Round(value) : null);
}
