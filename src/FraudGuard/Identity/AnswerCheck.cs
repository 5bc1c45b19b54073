namespace FraudGuard.Identity;

/// <summary>Believes an answer only as far as it holds together, fits the request and is not out of date.</summary>
internal sealed class AnswerCheck(TimeProvider time, TimeSpan clockSkew)
{
    public VerifierAnswer Check(IdentityVerificationResult? result, IdentityVerificationRequest request)
    {
        if (result is null) return Malformed();
        if (result.IsVerified) return CheckAssurance(result, request, TimeSpan.Zero, clockSkew);
        if (result.IsPending && result.Session.ExpiresAt <= time.GetUtcNow()) return Malformed();
        return VerifierAnswer.Sound(result);
    }

    /// <summary>Looks again at an answer kept for a while.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="request">The request, whose age limit may differ from the one answered then.</param>
    /// <param name="kept">How long it has been kept.</param>
    public IdentityVerificationResult Recheck(
        IdentityVerificationResult result, IdentityVerificationRequest request, TimeSpan kept) =>
        result.IsVerified ? CheckAssurance(result, request, kept, TimeSpan.Zero).Result : result;

    private VerifierAnswer CheckAssurance(
        IdentityVerificationResult result, IdentityVerificationRequest request, TimeSpan kept, TimeSpan ageTolerance)
    {
        var assurance = result.Assurance!;
        var now = time.GetUtcNow();
        if (assurance.ExpiresAt <= assurance.VerifiedAt || assurance.VerifiedAt > Later(now, clockSkew)) return Malformed();
        if (assurance.ExpiresAt <= now)
            return VerifierAnswer.Sound(IdentityVerificationResult.Expired(IdentityReason.AssuranceExpired));

        // A clock set back must not make an old verification young again: it is at least as old as it has been kept.
        var age = now - assurance.VerifiedAt;
        if (kept > age) age = kept;
        if (request.MaxAge is { } maxAge && age - ageTolerance > maxAge)
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
