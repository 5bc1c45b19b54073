namespace FraudGuard.Inspection;

/// <summary>How seriously a host should take an assessment. Never a statement that something is safe.</summary>
public enum RiskLevel
{
    /// <summary>Nothing that speaks for a scam was recognised.</summary>
    None = 0,

    /// <summary>Weak evidence; worth remembering, not worth a warning.</summary>
    Low = 1,

    /// <summary>Enough evidence to warn the user.</summary>
    Medium = 2,

    /// <summary>Strong evidence; warn prominently and hold risky actions.</summary>
    High = 3,
}
