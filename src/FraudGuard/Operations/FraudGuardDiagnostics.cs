namespace FraudGuard.Operations;

/// <summary>The names under which a host listens: to <c>AddMeter</c>, <c>AddSource</c> and log filters.</summary>
public static class FraudGuardDiagnostics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "FraudGuard";

    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "FraudGuard";

    /// <summary>The category of all log entries.</summary>
    public const string LogCategory = "FraudGuard";
}
