namespace FraudGuard.Evidence;

/// <summary>Checks the signatures of an <see cref="IEvidenceSigner"/>, with keys the host trusts.</summary>
public interface IEvidenceSignatureVerifier
{
    /// <summary>Whether a signature is valid and made with a key the host trusts.</summary>
    /// <param name="manifest">The bytes of <c>manifest.json</c>.</param>
    /// <param name="signature">The signature; it comes from the archive and can be anything.</param>
    /// <param name="algorithm">The algorithm the archive names; it can be anything.</param>
    /// <param name="keyId">The key the archive names; it can be anything.</param>
    /// <returns><see langword="true"/> only when the signature is valid. A <see cref="System.Security.Cryptography.CryptographicException"/> counts as <see langword="false"/>.</returns>
    bool Verify(ReadOnlySpan<byte> manifest, ReadOnlySpan<byte> signature, string algorithm, string? keyId);
}
