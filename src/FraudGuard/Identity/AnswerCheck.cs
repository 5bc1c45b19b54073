namespace FraudGuard.Identity;

/// <summary>Believes an answer only as far as it holds together, fits the request and is not out of date.</summary>
internal sealed class AnswerCheck(TimeProvider time, TimeSpan clockSkew)
{
    public VerifierAnswer Check(IdentityVerificationResult? result, IdentityVerificationRequest request)
    {
        if (result is null) return Malformed();
        if (result.IsVerified) return CheckAssurance(result, request, clockSkew);
        if (result.IsPending && result.Session.ExpiresAt <= time.GetUtcNow()) return Malformed();
        return VerifierAnswer.Sound(result);
    }

    /// <summary>Looks again at an answer kept for a while.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="request">The request, whose age limit may differ from the one answered then.</param>
    public IdentityVerificationResult Recheck(IdentityVerificationResult result, IdentityVerificationRequest request) =>
        result.IsVerified ? CheckAssurance(result, request, TimeSpan.Zero).Result : result;

    private VerifierAnswer CheckAssurance(
        IdentityVerificationResult result, IdentityVerificationRequest request, TimeSpan ageTolerance)
    {
        var assurance = result.Assurance!;
        var now = time.GetUtcNow();
        if (assurance.ExpiresAt <= assurance.VerifiedAt || assurance.VerifiedAt > Later(now, clockSkew)) return Malformed();
        if (assurance.ExpiresAt <= now)
            return VerifierAnswer.Sound(IdentityVerificationResult.Expired(IdentityReason.AssuranceExpired));
        if (request.MaxAge is { } maxAge && now - assurance.VerifiedAt - ageTolerance > maxAge)
            return VerifierAnswer.Sound(IdentityVerificationResult.Expired(IdentityReason.AssuranceTooOld));
        return request.RequiredAssurance is null || request.RequiredAssurance.IsMetBy(assurance)
            ? VerifierAnswer.Sound(result)
            : VerifierAnswer.Sound(IdentityVerificationResult.Unknown(IdentityReason.InsufficientAssurance, isRetryable: false));
    }

    private static DateTimeOffset Later(DateTimeOffset moment, TimeSpan span) =>
        moment > DateTimeOffset.MaxValue - span ? DateTimeOffset.MaxValue : moment + span;

    private static VerifierAnswer Malformed() =>
        VerifierAnswer.Fault(IdentityVerificationResult.Unknown(IdentityReason.MalformedAnswer));
}
