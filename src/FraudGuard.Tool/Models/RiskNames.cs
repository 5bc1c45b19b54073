using FraudGuard.Inspection;

namespace FraudGuard.Tool.Models;

/// <summary>Levels as scripts read them.</summary>
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
}
