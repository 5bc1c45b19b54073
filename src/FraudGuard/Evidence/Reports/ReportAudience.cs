namespace FraudGuard.Evidence;

/// <summary>Whom a report is for.</summary>
public enum ReportAudience
{
    /// <summary>The police.</summary>
    Police,

    /// <summary>The victim's bank or payment firm.</summary>
    Bank,
}
