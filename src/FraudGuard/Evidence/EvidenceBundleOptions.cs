using System.Globalization;

namespace FraudGuard.Evidence;

/// <summary>How a bundle is built.</summary>
public sealed class EvidenceBundleOptions
{
    /// <summary>The language of the index: Simplified or Traditional Chinese, or English for any other.</summary>
    /// <value>The default is <see cref="CultureInfo.CurrentUICulture"/> when the options are made.</value>
    public CultureInfo Culture { get; set; } = CultureInfo.CurrentUICulture;

    /// <summary>The clock of the manifest and of the sealing.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The id of the manifest.</summary>
    /// <value>The default is <see langword="null"/>: an id made from the content, so that equal content built at the same time gives equal bytes.</value>
    public string? ManifestId { get; set; }

    /// <summary>The software that makes the bundle, as the manifest and the custody log name it.</summary>
    /// <value>The default is this library with its version.</value>
    public EvidenceTool Tool { get; set; } = new()
    {
        Name = "FraudGuard",
        Version = typeof(EvidenceBundleOptions).Assembly.GetName().Version?.ToString(3) ?? "0.0.0",
    };

    /// <summary>Hash algorithms to use besides SHA-256: "SHA-384", "SHA-512".</summary>
    /// <value>The default is none.</value>
    public IList<string> AdditionalHashAlgorithms { get; } = [];

    /// <summary>Signs the manifest.</summary>
    /// <value>The default is <see langword="null"/>: no signature.</value>
    public IEvidenceSigner? Signer { get; set; }

    /// <summary>Gets a time stamp for the manifest.</summary>
    /// <value>The default is <see langword="null"/>: no time stamp.</value>
    public IEvidenceTimestamper? Timestamper { get; set; }
}
