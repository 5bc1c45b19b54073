namespace FraudGuard.Identity;

/// <summary>A verifier whose sessions finish later, when its provider calls the host back.</summary>
public interface IResumableIdentityVerifier : IIdentityVerifier
{
    /// <summary>Judges a callback that claims to belong to a session this verifier opened.</summary>
    /// <param name="request">The request the session was opened for, as this process remembers it.</param>
    /// <param name="callback">What arrived, from whomever. Nothing in it is to be believed before it is checked: the
    /// signature of a token, the nonce, the subject, or a question of one's own to the provider.</param>
    /// <param name="cancellationToken">Ends when the answer is no longer waited for.</param>
    /// <returns>
    /// A final answer, which closes the session; another pending one of the same session; or, for a callback that does
    /// not hold, <see cref="IdentityVerificationStatus.Unknown"/>, which leaves the session open for the real one.
    /// </returns>
    ValueTask<IdentityVerificationResult> ResumeAsync(
        IdentityVerificationRequest request, IdentityVerificationCallback callback, CancellationToken cancellationToken);
}
