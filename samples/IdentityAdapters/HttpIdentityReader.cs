using FraudGuard.Identity;

namespace FraudGuard.Samples.IdentityAdapters;

/// <summary>Turns what an identity service says into a result; what is missing throws and so becomes no answer.</summary>
internal static class HttpIdentityReader
{
    public static IdentityVerificationResult Read(HttpIdentityAnswer answer)
    {
        var reason = string.IsNullOrWhiteSpace(answer.ReasonCode) ? "unspecified" : answer.ReasonCode;
        var result = answer.Status switch
        {
            "verified" => IdentityVerificationResult.Verified(ReadAssurance(answer.Assurance)),
            "not_verified" => IdentityVerificationResult.NotVerified(reason, answer.Retryable),
            "requires_input" => IdentityVerificationResult.RequiresInput(ReadSession(answer.Session)),
            "processing" => IdentityVerificationResult.Processing(ReadSession(answer.Session)),
            "under_review" => IdentityVerificationResult.UnderReview(ReadSession(answer.Session)),
            "not_started" => IdentityVerificationResult.NotStarted(reason),
            "expired" => IdentityVerificationResult.Expired(reason),
            "canceled" => IdentityVerificationResult.Canceled(reason),
            "unavailable" => IdentityVerificationResult.Unavailable(reason),
            "not_supported" => IdentityVerificationResult.NotSupported(reason),
            _ => IdentityVerificationResult.Unknown("unknown-status"),
        };
        return result with { UserText = answer.UserText, StaffNote = answer.StaffNote };
    }

    private static IdentityAssurance ReadAssurance(HttpIdentityAssurance? assurance) => new()
    {
        TrustFramework = assurance?.TrustFramework ?? throw Missing("trust_framework"),
        Level = assurance.Level ?? throw Missing("level"),
        Methods = assurance.Methods ?? throw Missing("methods"),
        VerifiedAt = assurance.VerifiedAt ?? throw Missing("verified_at"),
        ExpiresAt = assurance.ExpiresAt ?? throw Missing("expires_at"),
        Provider = assurance.Provider ?? throw Missing("provider"),
        TransactionId = assurance.TransactionId ?? throw Missing("transaction_id"),
    };

    private static IdentityVerificationSession ReadSession(HttpIdentitySession? session) => new()
    {
        Id = session?.Id ?? throw Missing("session id"),
        ContinuationUrl = session.ContinuationUrl,
        ExpiresAt = session.ExpiresAt ?? throw Missing("session expires_at"),
    };

    private static ArgumentException Missing(string member) => new($"The answer has no {member}.");
}
