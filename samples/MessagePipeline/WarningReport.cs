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

        var text = new StringBuilder();
        var severity = warning.Severity == RiskLevel.High ? style.High : style.Medium;
        text.Append(CultureInfo.InvariantCulture, $"{style.Dim}{line.Number,5}{style.Reset}  ")
            .Append(Excerpt.Of(line.Text, assessment.Signals, style)).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"       {severity}{warning.Title}{style.Reset}  ")
            .Append(CultureInfo.InvariantCulture, $"{style.Dim}{warning.Category}, {JsonText.Name(warning.Severity)}, {assessment.Score:0.00}{style.Reset}\n")
            .Append(CultureInfo.InvariantCulture, $"       {warning.Why}\n");
        foreach (var action in warning.Actions) text.Append(CultureInfo.InvariantCulture, $"       → {action.Text}\n");
        text.Append(CultureInfo.InvariantCulture, $"       {style.Dim}{Reasons(line.Text, assessment)}{style.Reset}\n\n");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return ValueTask.FromResult(true);
    }

    /// <summary>The signals that tell most, each place once, and what the others add together.</summary>
    private static string Reasons(string message, FraudAssessment assessment)
    {
        var shown = new List<FraudSignal>();
        foreach (var signal in assessment.Signals.OrderByDescending(static signal => Math.Abs(signal.Weight)))
        {
            if (shown.Count == MaxReasons) break;
            if (!shown.Exists(other => Repeats(other, signal))) shown.Add(signal);
        }

        var reasons = string.Join(", ", shown.Select(signal => string.Create(
            CultureInfo.InvariantCulture,
            $"{(signal.Length == 0 ? signal.Id : Excerpt.Printable(message.AsSpan(signal.Index, Math.Min(signal.Length, Excerpt.MaxLength))))} {signal.Weight:+0.0;-0.0}")));
        var others = assessment.Signals.Count - shown.Count;
        if (others == 0) return reasons;
        var rest = assessment.Signals.Sum(static signal => signal.Weight) - shown.Sum(static signal => signal.Weight);
        return string.Create(CultureInfo.InvariantCulture, $"{reasons}, {others} more {rest:+0.0;-0.0}");
    }

    /// <summary>Whether a signal's place is one that has been shown, give or take its ends: rules over the same words.</summary>
    private static bool Repeats(FraudSignal shown, FraudSignal signal)
    {
        var common = Math.Min(shown.Index + shown.Length, signal.Index + signal.Length) - Math.Max(shown.Index, signal.Index);
        return signal.Length > 0 && 2 * common >= Math.Max(shown.Length, signal.Length);
    }
}
