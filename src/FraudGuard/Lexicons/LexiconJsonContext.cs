using System.Text.Json.Serialization;

namespace FraudGuard.Lexicons;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    MaxDepth = 8,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LexiconDocument))]
internal sealed partial class LexiconJsonContext : JsonSerializerContext;
