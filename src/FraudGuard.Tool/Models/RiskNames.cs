using FraudGuard.Inspection;

namespace FraudGuard.Tool.Models;

/// <summary>Levels, kinds, stages and outcomes as scripts and lexicon files write them.</summary>
internal static class RiskNames
{
    public static string Of(RiskLevel level) => level switch
    {
        RiskLevel.None => "none",
        RiskLevel.Low => "low",
        RiskLevel.Medium => "medium",
        RiskLevel.High => "high",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Of(SignalKind kind) => kind switch
    {
        SignalKind.Term => "term",
        SignalKind.Rule => "rule",
        SignalKind.Detector => "detector",
        SignalKind.Context => "context",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(ScamStage stage) => stage switch
    {
        ScamStage.None => "none",
        ScamStage.Hook => "hook",
        ScamStage.Trust => "trust",
        ScamStage.Isolate => "isolate",
        ScamStage.Pressure => "pressure",
        ScamStage.Credential => "credential",
        ScamStage.Payment => "payment",
        ScamStage.SecondPayment => "second-payment",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string Of(SignalOutcome outcome) => outcome switch
    {
        SignalOutcome.Counted => "counted",
        SignalOutcome.Component => "component",
        SignalOutcome.Limited => "limited",
        SignalOutcome.RuledOut => "ruled-out",
        SignalOutcome.WithoutContent => "without-content",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
