namespace FraudGuard.Guidance;

/// <summary>How much a finding matters.</summary>
public enum GuidanceFindingSeverity
{
    /// <summary>Worth knowing.</summary>
    Information = 0,

    /// <summary>Should be looked at soon.</summary>
    Warning = 1,

    /// <summary>Must not reach a victim.</summary>
    Error = 2,
}
