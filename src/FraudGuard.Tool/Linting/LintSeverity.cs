namespace FraudGuard.Tool.Linting;

/// <summary>How much a finding matters.</summary>
internal enum LintSeverity
{
    /// <summary>Worth knowing; doesn't change the exit code.</summary>
    Info,

    /// <summary>Probably not meant.</summary>
    Warning,

    /// <summary>Can't work.</summary>
    Error,
}
