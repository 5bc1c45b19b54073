using System.Globalization;
using System.Text;
using FraudGuard.Guidance;
using FraudGuard.Inspection;

namespace MessagePipeline;

/// <summary>The warning a user would see, with the reasons, for each message that calls for one.</summary>
internal sealed class WarningReport(
    IMessageInspector inspector, IWarningProvider warnings, CultureInfo culture, TerminalStyle style) : IReport
{
    private const int MaxReasons = 5;

    public ValueTask<bool> WriteAsync(TextLine line, Stream output, CancellationToken cancellationToken)
    {
        var assessment = inspector.Inspect(line.Text);
        if (warnings.GetWarning(assessment, culture) is not { } warning) return ValueTask.FromResult(false);

        var reasons = assessment.FindReasons();
        var text = new StringBuilder();
        var severity = warning.Severity == RiskLevel.High ? style.High : style.Medium;
        text.Append(CultureInfo.InvariantCulture, $"{style.Dim}{line.Number,5}{style.Reset}  ")
            .Append(Excerpt.Of(line.Text, reasons, style)).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"       {severity}{warning.Title}{style.Reset}  ")
            .Append(CultureInfo.InvariantCulture, $"{style.Dim}{warning.Category}, {JsonText.Name(warning.Severity)}, {assessment.Score:0.00}{style.Reset}\n")
            .Append(CultureInfo.InvariantCulture, $"       {warning.Why}\n");
        foreach (var action in warning.Actions) text.Append(CultureInfo.InvariantCulture, $"       → {action.Text}\n");
        text.Append(CultureInfo.InvariantCulture, $"       {style.Dim}{Describe(line.Text, assessment, reasons)}{style.Reset}\n\n");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return ValueTask.FromResult(true);
    }

    /// <summary>The words that tell most, and what everything else adds together.</summary>
    private static string Describe(string message, FraudAssessment assessment, IReadOnlyList<FraudReason> reasons)
    {
        var shown = reasons.Take(MaxReasons).ToList();
        var words = shown.Select(reason => string.Create(
            CultureInfo.InvariantCulture,
            $"{Excerpt.Printable(message.AsSpan(reason.Index, Math.Min(reason.Length, Excerpt.MaxLength)))} {reason.Weight:+0.0;-0.0}"));
        var rest = assessment.Signals.Sum(static signal => signal.Weight) - shown.Sum(static reason => reason.Weight);
        return string.Join(", ", Math.Abs(rest) < 0.05 ? words : words.Append(string.Create(CultureInfo.InvariantCulture, $"all else {rest:+0.0;-0.0}")));
    }
}
