using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FraudGuard.Evidence;

/// <summary>Reads and writes the documents of a bundle, strictly: unknown, missing and doubled members are refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    MaxDepth = CanonicalJson.MaxDepth)]
[JsonSerializable(typeof(EvidenceManifest))]
[JsonSerializable(typeof(EvidenceItem))]
[JsonSerializable(typeof(EvidenceSeal))]
[JsonSerializable(typeof(CustodyEntry))]
internal sealed partial class EvidenceJson : JsonSerializerContext
{
    public static byte[] ToCanonicalBytes<T>(T value, JsonTypeInfo<T> type) =>
        CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>Reads a document and insists that its bytes are the one form it can have.</summary>
    /// <exception cref="JsonException">It is not JSON, not of this shape, or not canonical.</exception>
    public static T ParseCanonical<T>(ReadOnlyMemory<byte> utf8, JsonTypeInfo<T> type)
    {
        if (!CanonicalJson.Canonicalize(utf8).AsSpan().SequenceEqual(utf8.Span))
            throw new JsonException("The JSON text is not in its canonical form (RFC 8785).");
        try
        {
            return JsonSerializer.Deserialize(utf8.Span, type) ?? throw new JsonException("The JSON text is null.");
        }
        catch (Exception error) when (error is NotSupportedException or InvalidOperationException or FormatException)
        {
            // The serializer answers some malformed documents (an unknown kind of item, for one) with these.
            throw new JsonException("The JSON text does not have the shape of this document.", error);
        }
    }
}
