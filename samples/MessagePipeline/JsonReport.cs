using FraudGuard.Inspection;

namespace MessagePipeline;

/// <summary>One JSON object per message.</summary>
internal sealed class JsonReport(IMessageInspector inspector) : IReport
{
    public ValueTask<bool> WriteAsync(TextLine line, Stream output, CancellationToken cancellationToken)
    {
        var assessment = inspector.Inspect(line.Text);
        JsonText.WriteLine(output, new MessageRecord(
            line.Number,
            JsonText.Round(assessment.Score),
            JsonText.Name(assessment.Level),
            assessment.Category,
            [.. assessment.Signals.Select(signal => new SignalRecord(
                line.Text.Substring(signal.Index, signal.Length),
                signal.Index,
                signal.Length,
                signal.Category,
                JsonText.Round(signal.Weight)))]));
        return ValueTask.FromResult(assessment.Level >= RiskLevel.Medium);
    }
}
