namespace FraudGuard.Evidence;

/// <summary>Signs manifests with a key of the host's: in memory, in a key store, with a signing service.</summary>
public interface IEvidenceSigner
{
    /// <summary>What the algorithm is called, for whoever checks the signature: "ES256", "Ed25519", "CMS".</summary>
    string Algorithm { get; }

    /// <summary>Which key it is, for whoever checks the signature; no secret.</summary>
    string? KeyId { get; }

    /// <summary>Signs the bytes of a manifest.</summary>
    /// <param name="manifest">The bytes of <c>manifest.json</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The detached signature, at most <see cref="EvidenceLimits.MaxSignatureBytes"/> long.</returns>
    ValueTask<ReadOnlyMemory<byte>> SignAsync(ReadOnlyMemory<byte> manifest, CancellationToken cancellationToken);
}
