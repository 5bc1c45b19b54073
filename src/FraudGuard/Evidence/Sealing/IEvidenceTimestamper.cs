namespace FraudGuard.Evidence;

/// <summary>
/// Gets a time stamp from an authority (RFC 3161). The library itself sends nothing anywhere; a host that wants a stamp asks its authority here.
/// The authority sees a hash only.
/// </summary>
public interface IEvidenceTimestamper
{
    /// <summary>Gets a time stamp token.</summary>
    /// <param name="manifestSha256">The 32 bytes of the SHA-256 of <c>manifest.json</c>: the message imprint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The token in DER, at most <see cref="EvidenceLimits.MaxSignatureBytes"/> long.</returns>
    ValueTask<ReadOnlyMemory<byte>> StampAsync(ReadOnlyMemory<byte> manifestSha256, CancellationToken cancellationToken);
}
