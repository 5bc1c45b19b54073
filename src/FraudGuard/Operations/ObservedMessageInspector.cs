using System.Diagnostics;
using FraudGuard.Inspection;

namespace FraudGuard.Operations;

/// <summary>Counts and times inspections; while nobody listens it only hands on.</summary>
internal sealed class ObservedMessageInspector(IMessageInspector inspector, FraudGuardTelemetry telemetry, TimeProvider time) : IMessageInspector
{
    public FraudAssessment Inspect(ReadOnlySpan<char> text)
    {
        if (!telemetry.IsInspectionObserved) return inspector.Inspect(text);
        using var activity = Start();
        var started = time.GetTimestamp();
        try
        {
            var assessment = inspector.Inspect(text);
            Tell(activity, assessment, started);
            return assessment;
        }
        catch (Exception e)
        {
            Fail(activity, e, started);
            throw;
        }
    }

    public FraudAssessment Inspect(ChatMessage message)
    {
        if (!telemetry.IsInspectionObserved) return inspector.Inspect(message);
        using var activity = Start();
        var started = time.GetTimestamp();
        try
        {
            var assessment = inspector.Inspect(message);
            Tell(activity, assessment, started);
            return assessment;
        }
        catch (Exception e)
        {
            Fail(activity, e, started);
            throw;
        }
    }

    private Activity? Start() => telemetry.Source.StartActivity("fraudguard.inspect");

    private void Tell(Activity? activity, FraudAssessment assessment, long started)
    {
        var tags = new TagList { { TelemetryTags.Level, TelemetryTags.Of(assessment.Level) } };
        telemetry.InspectionDuration.Record(time.GetElapsedTime(started).TotalSeconds, tags);
        if (assessment.Category is { } category) tags.Add(TelemetryTags.Category, category);
        telemetry.Inspections.Add(1, tags);
        if (activity is not { IsAllDataRequested: true }) return;
        foreach (var tag in tags) activity.SetTag(tag.Key, tag.Value);
        activity.SetTag(TelemetryTags.SignalCount, assessment.Signals.Count);
        activity.SetTag(TelemetryTags.LexiconVersion, assessment.LexiconVersion);
    }

    // Only a detector of the host throws. Its message may repeat the text, so only its type is told.
    private void Fail(Activity? activity, Exception exception, long started)
    {
        var tags = new TagList { { TelemetryTags.ErrorType, exception.GetType().FullName } };
        telemetry.InspectionDuration.Record(time.GetElapsedTime(started).TotalSeconds, tags);
        telemetry.Inspections.Add(1, tags);
        activity?.SetTag(TelemetryTags.ErrorType, exception.GetType().FullName).SetStatus(ActivityStatusCode.Error);
    }
}
