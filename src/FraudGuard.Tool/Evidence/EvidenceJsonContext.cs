using System.Text.Json;
using System.Text.Json.Serialization;
using FraudGuard.Evidence;

namespace FraudGuard.Tool.Evidence;

/// <summary>Files that people write about a case, in the manifest's own names. Strict: a mistyped name is an error, not a loss.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(CaseDocument))]
[JsonSerializable(typeof(EvidenceItem))]
[JsonSerializable(typeof(AttachmentDocument))]
[JsonSerializable(typeof(IncidentForm))]
internal sealed partial class EvidenceJsonContext : JsonSerializerContext;
