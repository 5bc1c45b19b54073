namespace FraudGuard.Identity;

/// <summary>The reason codes FraudGuard itself gives. The set is open: verifiers give codes of their own.</summary>
public static class IdentityReason
{
    /// <summary>There was no answer in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>The verifier threw.</summary>
    public const string VerifierError = "verifier-error";

    /// <summary>The verifier's answer contradicts itself or the request.</summary>
    public const string MalformedAnswer = "malformed-answer";

    /// <summary>The subject is verified, but not by the framework, at the level or with the methods required.</summary>
    public const string InsufficientAssurance = "insufficient-assurance";

    /// <summary>The verification has expired.</summary>
    public const string AssuranceExpired = "assurance-expired";

    /// <summary>The verification is older than the request allows.</summary>
    public const string AssuranceTooOld = "assurance-too-old";

    /// <summary>The verifier failed too often and is left alone for a while.</summary>
    public const string CircuitOpen = "circuit-open";

    /// <summary>Too many calls to the verifier have not come back.</summary>
    public const string Saturated = "saturated";

    /// <summary>No registered verifier serves such a request.</summary>
    public const string NoVerifier = "no-verifier";

    /// <summary>There is no such session, or no longer.</summary>
    public const string UnknownSession = "unknown-session";

    /// <summary>The session has ended.</summary>
    public const string SessionExpired = "session-expired";

    /// <summary>The callback is not what its verifier expects.</summary>
    public const string CallbackRejected = "callback-rejected";

    /// <summary>Too many callbacks for one session did not hold.</summary>
    public const string TooManyCallbacks = "too-many-callbacks";
}
