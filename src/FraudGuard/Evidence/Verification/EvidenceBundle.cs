namespace FraudGuard.Evidence;

/// <summary>Reads bundles that an <see cref="EvidenceBundleBuilder"/> has written.</summary>
public static class EvidenceBundle
{
    /// <summary>
    /// Checks every byte of a bundle: contents against the hashes of the manifest, the manifest against the seal, and the archive's own structure against
    /// the one form it can have. Nothing is unpacked or inflated; memory and work are bounded by <see cref="EvidenceLimits"/> and the length of the stream.
    /// </summary>
    /// <param name="stream">The archive from its start. It must be able to seek, and is left open at an unspecified position.</param>
    /// <param name="options">What to check besides; nothing when not given.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>What was found. A damaged or hostile archive is an answer, not an exception.</returns>
    /// <exception cref="ArgumentException">The stream cannot read or seek; copy it to a file first.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static EvidenceVerification Verify(Stream stream, EvidenceVerifyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead || !stream.CanSeek)
            throw new ArgumentException("The stream must be able to read and to seek; copy the archive to a file or into memory first.", nameof(stream));
        return new BundleVerifier(new ArchiveReader(stream, cancellationToken), options ?? new EvidenceVerifyOptions()).Run();
    }
}
