namespace FraudGuard.Evidence;

/// <summary>How large the parts of a bundle may be. The builder keeps them, so everything it makes can be verified.</summary>
public static class EvidenceLimits
{
    /// <summary>The largest manifest, in bytes: 64 MiB, room for some hundred thousand messages.</summary>
    public const int MaxManifestBytes = 64 << 20;

    /// <summary>The largest seal, in bytes: 64 KiB.</summary>
    public const int MaxSealBytes = 64 << 10;

    /// <summary>The largest signature or time stamp token, in bytes: 1 MiB.</summary>
    public const int MaxSignatureBytes = 1 << 20;

    /// <summary>The largest custody log, in bytes: 16 MiB.</summary>
    public const int MaxCustodyLogBytes = 16 << 20;

    /// <summary>The most files in an archive.</summary>
    public const int MaxFiles = 100_000;

    /// <summary>The largest archive, in bytes: 1 TiB.</summary>
    public const long MaxArchiveBytes = 1L << 40;
}
