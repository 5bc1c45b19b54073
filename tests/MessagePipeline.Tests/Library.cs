using System.Globalization;
using System.Text;
using FraudGuard.Guidance;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;

namespace MessagePipeline.Tests;

/// <summary>The library used directly, with the expected output written by hand: what the program must agree with.</summary>
internal static class Library
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddFraudGuard().BuildServiceProvider();

    public static IMessageInspector Inspector { get; } = Services.GetRequiredService<IMessageInspector>();

    public static IWarningProvider Warnings { get; } = Services.GetRequiredService<IWarningProvider>();

    /// <summary>The contract of <c>--json</c>, spelled out.</summary>
    public static string Json(int line, string text)
    {
        var assessment = Inspector.Inspect(text);
        var signals = assessment.Signals.Select(signal =>
            $"{{\"text\":{Quote(text.Substring(signal.Index, signal.Length))},\"index\":{signal.Index},\"length\":{signal.Length},\"category\":{Quote(signal.Category)},\"weight\":{Number(signal.Weight)}}}");
        return $"{{\"line\":{line},\"score\":{Number(assessment.Score)},\"level\":\"{assessment.Level.ToString().ToLowerInvariant()}\",\"category\":{Quote(assessment.Category)},\"signals\":[{string.Join(',', signals)}]}}\n";
    }

    public static string Json(params IEnumerable<string> lines)
    {
        var json = new StringBuilder();
        var number = 0;
        foreach (var line in lines) json.Append(Json(++number, line));
        return json.ToString();
    }

    public static string Number(double value) => Math.Round(value, 6).ToString("R", CultureInfo.InvariantCulture);

    private static string Quote(string? text) => text is null ? "null" : $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
