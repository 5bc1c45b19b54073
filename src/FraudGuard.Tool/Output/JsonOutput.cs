using System.Text.Encodings.Web;
using System.Text.Json;

namespace FraudGuard.Tool.Output;

/// <summary>How the tool writes JSON: Chinese stays readable, numbers are short.</summary>
internal static class JsonOutput
{
    private static readonly ToolJsonContext Indented = new(new JsonSerializerOptions(ToolJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    private static readonly ToolJsonContext OneLine = new(new JsonSerializerOptions(ToolJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes one document, indented.</summary>
    public static void Write<T>(TextWriter output, T value) => WriteLine(output, value, Indented);

    /// <summary>Writes one object on one line, as JSON Lines has it.</summary>
    public static void WriteLine<T>(TextWriter output, T value) => WriteLine(output, value, OneLine);

    /// <summary>Six digits rank messages as well as all seventeen and can be read.</summary>
    public static double Round(double value) => Math.Round(value, 6);

    private static void WriteLine<T>(TextWriter output, T value, ToolJsonContext context)
    {
        output.Write(JsonSerializer.Serialize(value, typeof(T), context));
        output.Write('\n');
    }
}
