using System.Collections.Concurrent;
using ChatHost.Rooms;
using FraudGuard.Identity;

namespace ChatHost.Identity;

/// <summary>
/// A stand-in for an identity provider: it answers what it was told to answer. samples/IdentityAdapters has two real ones.
/// </summary>
internal sealed class StandInVerifier(TimeProvider time) : IResumableIdentityVerifier
{
    public const string Name = "stand-in";

    private readonly ConcurrentDictionary<IdentitySubject, StandInOutcome> _outcomes = new();

    public void Choose(IdentitySubject subject, StandInOutcome outcome) => _outcomes[subject] = outcome;

    public bool Knows(IdentitySubject subject) => _outcomes.ContainsKey(subject);

    public void Forget(IdentitySubject subject) => _outcomes.TryRemove(subject, out _);

    public ValueTask<IdentityVerificationResult> VerifyAsync(IdentityVerificationRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Answer(request.Subject, Secrets.Create()));

    // Nothing in a callback is believed: how the check stands is looked up.
    public ValueTask<IdentityVerificationResult> ResumeAsync(
        IdentityVerificationRequest request, IdentityVerificationCallback callback, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Answer(request.Subject, callback.SessionId));

    private IdentityVerificationResult Answer(IdentitySubject subject, string session)
    {
        var now = time.GetUtcNow();
        return !_outcomes.TryGetValue(subject, out var outcome)
            ? IdentityVerificationResult.NotStarted("not-asked")
            : outcome switch
            {
                StandInOutcome.Verified => IdentityVerificationResult.Verified(new IdentityAssurance
                {
                    TrustFramework = "stand-in",
                    Level = "none",
                    Methods = ["chosen-by-hand"],
                    VerifiedAt = now,
                    ExpiresAt = now.AddMinutes(10),
                    Provider = Name,
                    TransactionId = Secrets.Create(),
                }),
                StandInOutcome.Pending => IdentityVerificationResult.Processing(
                    new IdentityVerificationSession { Id = session, ExpiresAt = now.AddMinutes(10) }),
                StandInOutcome.Refused => IdentityVerificationResult.NotVerified("refused", isRetryable: true),
                _ => IdentityVerificationResult.Unavailable("down"),
            };
    }
}
