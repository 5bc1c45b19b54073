using FraudGuard.Inspection;

namespace FraudGuard.Identity;

/// <summary>
/// What a host calls to learn who someone is: asks the registered verifiers in order, in bounded time, remembers what
/// they said, and says what to do when there is no answer. Safe to use from many threads at once.
/// </summary>
public interface IIdentityVerificationService
{
    /// <summary>Answers from memory, or asks the verifiers that serve the request until one has an answer.</summary>
    /// <param name="request">Who is to be verified, and how well.</param>
    /// <param name="cancellationToken">The host's own cancellation.</param>
    /// <returns>
    /// A sound answer of a verifier, or one that says why there is none. Without a verifier that serves the request it is
    /// <see cref="IdentityVerificationStatus.NotSupported"/>; in time of trouble it is never
    /// <see cref="IdentityVerificationStatus.Verified"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The host cancelled. A verifier that takes too long is no exception but
    /// <see cref="IdentityVerificationStatus.Unknown"/>.</exception>
    ValueTask<IdentityVerificationResult> VerifyAsync(
        IdentityVerificationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Verifies, and says what that means for something the host is about to do.</summary>
    /// <param name="action">What the host is about to do.</param>
    /// <param name="request">Who is to be verified, and how well.</param>
    /// <param name="evidence">What speaks for a scam apart from the identity check.</param>
    /// <param name="cancellationToken">The host's own cancellation.</param>
    /// <returns>The decision of the <see cref="IIdentityFailurePolicy"/>, with the answer it rests on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The host cancelled.</exception>
    ValueTask<IdentityDecision> DecideAsync(
        IdentityAction action, IdentityVerificationRequest request, RiskLevel evidence,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a provider's callback and has the verifier that opened the session judge it. Calling it again with the same
    /// callback gives the same answer and does nothing twice.
    /// </summary>
    /// <param name="callback">What arrived. It may be late, repeated or forged.</param>
    /// <param name="cancellationToken">The host's own cancellation.</param>
    /// <returns>
    /// The session's answer. <see cref="IdentityVerificationStatus.Expired"/> when the session is over, and
    /// <see cref="IdentityVerificationStatus.Unknown"/> when there is no such session or the callback does not hold; the
    /// latter leaves a session open.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="callback"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The host cancelled.</exception>
    ValueTask<IdentityVerificationResult> ResumeAsync(
        IdentityVerificationCallback callback, CancellationToken cancellationToken = default);

    /// <summary>Forgets every answer and session of a subject: after a sign-out, a revocation, a wish to be deleted.</summary>
    /// <param name="subject">The subject.</param>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is <see langword="null"/>.</exception>
    void Forget(IdentitySubject subject);
}
