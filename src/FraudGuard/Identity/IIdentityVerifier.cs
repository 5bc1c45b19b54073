namespace FraudGuard.Identity;

/// <summary>
/// The hook by which a host proves who someone is: an identity provider, a document check, a comparison of keys.
/// </summary>
/// <remarks>
/// Implementations are safe to use from many threads at once and honour the token. They need not defend their caller:
/// <see cref="IIdentityVerificationService"/> bounds the time and the number of calls, stops asking one that keeps
/// failing, and turns whatever is not a sound answer into <see cref="IdentityVerificationStatus.Unknown"/>.
/// </remarks>
public interface IIdentityVerifier
{
    /// <summary>Answers a request, or opens a session that will answer it later.</summary>
    /// <param name="request">Who is to be verified, and how well.</param>
    /// <param name="cancellationToken">Ends when the answer is no longer waited for.</param>
    /// <returns>The answer. One that comes after the token ended is dropped.</returns>
    ValueTask<IdentityVerificationResult> VerifyAsync(
        IdentityVerificationRequest request, CancellationToken cancellationToken);
}
