using System.Text.Json.Serialization;

namespace MessagePipeline;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(MessageRecord))]
[JsonSerializable(typeof(ConversationRecord))]
[JsonSerializable(typeof(ConversationInput))]
internal sealed partial class PipelineJsonContext : JsonSerializerContext;
