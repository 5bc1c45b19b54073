using System.Globalization;

namespace FraudGuard.Guidance;

/// <summary>Writes a plan as plain text: for a message, a terminal, a print-out.</summary>
public sealed class PlainTextGuidanceRenderer : IGuidanceRenderer
{
    /// <inheritdoc/>
    public string MediaType => "text/plain";

    /// <inheritdoc/>
    public void Render(GuidancePlan plan, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine(plan.Title);
        foreach (var paragraph in plan.Opening)
        {
            writer.WriteLine();
            writer.WriteLine(paragraph);
        }
        for (var i = 0; i < plan.Steps.Count; i++) WriteStep(plan, plan.Steps[i], i + 1, writer);
        if (plan.Notices.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine(plan.Labels[GuidanceLabels.HeadingNotices]);
        foreach (var notice in plan.Notices) WriteItem(writer, "- ", notice);
    }

    private static void WriteStep(GuidancePlan plan, GuidanceStep step, int number, TextWriter writer)
    {
        var labels = plan.Labels;
        var colon = labels[GuidanceLabels.Colon];
        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number}. [{step.UrgencyText}] {step.Title}"));
        WriteItem(writer, "   ", labels[GuidanceLabels.HeadingWhy] + colon + step.Why);
        if (step.Deadline is not null) WriteItem(writer, "   ", labels[GuidanceLabels.HeadingDeadline] + colon + step.Deadline);
        foreach (var action in step.Actions) WriteItem(writer, "   - ", action.Text);
        if (step.Checklist.Count > 0) WriteItem(writer, "   ", step.ChecklistTitle + colon.TrimEnd());
        foreach (var item in step.Checklist) WriteItem(writer, "   [ ] ", item.Text);
        if (step.Windows.Count > 0) WriteItem(writer, "   ", labels[GuidanceLabels.HeadingWindows] + colon.TrimEnd());
        foreach (var window in step.Windows)
        {
            WriteItem(writer, "   * ", window.Text);
            if (window.Notice is not null) WriteItem(writer, "     ! ", window.Notice);
        }
        if (step.Channels.Count > 0) WriteItem(writer, "   ", labels[GuidanceLabels.HeadingChannels] + colon.TrimEnd());
        foreach (var channel in step.Channels)
        {
            WriteItem(writer, "   > ", channel.Name);
            foreach (var detail in ContactDetail.Of(channel, labels)) WriteItem(writer, "       ", detail.Label + colon + detail.Text);
            if (channel.Note is not null) WriteItem(writer, "       ", channel.Note);
            if (channel.VerifyNotice is not null) WriteItem(writer, "     ! ", channel.VerifyNotice);
        }
    }

    private static void WriteItem(TextWriter writer, string bullet, string text)
    {
        writer.Write(bullet);
        writer.WriteLine(text.Replace("\n", writer.NewLine + new string(' ', bullet.Length), StringComparison.Ordinal));
    }
}
