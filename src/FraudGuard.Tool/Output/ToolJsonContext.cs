using System.Text.Json.Serialization;
using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Evaluation;
using FraudGuard.Tool.Fitting;

namespace FraudGuard.Tool.Output;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CorpusDocument))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(FitReport))]
internal sealed partial class ToolJsonContext : JsonSerializerContext;
