using System.Text.Encodings.Web;
using System.Text.Json;
using FraudGuard.Inspection;

namespace MessagePipeline;

/// <summary>How this program writes JSON: Chinese stays readable, numbers are short, one object a line.</summary>
internal static class JsonText
{
    private static readonly PipelineJsonContext Context =
        new(new JsonSerializerOptions(PipelineJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void WriteLine(Stream output, MessageRecord message)
    {
        JsonSerializer.Serialize(output, message, Context.MessageRecord);
        output.WriteByte((byte)'\n');
    }

    public static void WriteLine(Stream output, ConversationRecord conversation)
    {
        JsonSerializer.Serialize(output, conversation, Context.ConversationRecord);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Six digits rank messages as well as all seventeen and can be read.</summary>
    public static double Round(double value) => Math.Round(value, 6);

    public static string Name(RiskLevel level) => level switch
    {
        RiskLevel.None => "none",
        RiskLevel.Low => "low",
        RiskLevel.Medium => "medium",
        RiskLevel.High => "high",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
