using System.Text.Json.Serialization;

namespace FraudGuard.Evidence;

/// <summary>A hash value and how it was computed.</summary>
public sealed record EvidenceHash
{
    /// <summary>The algorithm: "SHA-256", "SHA-384" or "SHA-512".</summary>
    [JsonPropertyName("alg")]
    public required string Algorithm { get; init; }

    /// <summary>The value in lower-case hex.</summary>
    public required string Value { get; init; }
}
