namespace FraudGuard.Evidence;

/// <summary>Checks RFC 3161 time stamp tokens, with authorities the host trusts.</summary>
public interface IEvidenceTimestampVerifier
{
    /// <summary>Whether a token is valid and stamps this hash.</summary>
    /// <param name="manifestSha256">The 32 bytes of the SHA-256 of <c>manifest.json</c>.</param>
    /// <param name="token">The token; it comes from the archive and can be anything.</param>
    /// <param name="stampedAt">The time the authority vouches for.</param>
    /// <returns><see langword="true"/> only when the token is valid. A <see cref="System.Security.Cryptography.CryptographicException"/> counts as <see langword="false"/>.</returns>
    bool Verify(ReadOnlySpan<byte> manifestSha256, ReadOnlySpan<byte> token, out DateTimeOffset stampedAt);
}
