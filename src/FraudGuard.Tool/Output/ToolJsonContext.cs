using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Evaluation;
using FraudGuard.Tool.Evidence;
using FraudGuard.Tool.Fitting;
using FraudGuard.Tool.Inspecting;
using FraudGuard.Tool.Learning;
using FraudGuard.Tool.Linting;

namespace FraudGuard.Tool.Output;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CorpusDocument))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(FitReport))]
[JsonSerializable(typeof(LearnReport))]
[JsonSerializable(typeof(BuildRecord))]
[JsonSerializable(typeof(VerificationRecord))]
[JsonSerializable(typeof(LintReport))]
[JsonSerializable(typeof(MessageRecord))]
[JsonSerializable(typeof(Explanation))]
internal sealed partial class ToolJsonContext : JsonSerializerContext;
