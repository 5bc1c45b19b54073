namespace FraudGuard.Evidence;

/// <summary>The JSON schema of the manifest, so that others can read a bundle without this library.</summary>
public static class EvidenceSchema
{
    internal const string Canonicalization = "RFC 8785";

    private const string ResourceName = "FraudGuard.Evidence.Resources.evidence-manifest.schema.json";

    private static readonly Lazy<byte[]> s_schema = new(static () => EmbeddedResource.ReadAllBytes(ResourceName));

    /// <summary>SHA-256 (lower-case hex) of the schema, as manifests name it.</summary>
    public static string Sha256 { get; } = Hex.Sha256(s_schema.Value);

    /// <summary>The schema, JSON Schema draft 2020-12 in UTF-8.</summary>
    /// <returns>A copy of its bytes.</returns>
    public static byte[] ToUtf8Bytes() => [.. s_schema.Value];
}
