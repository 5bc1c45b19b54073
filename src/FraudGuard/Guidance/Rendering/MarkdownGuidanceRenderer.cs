using System.Globalization;

namespace FraudGuard.Guidance;

/// <summary>Writes a plan as CommonMark.</summary>
public sealed class MarkdownGuidanceRenderer : IGuidanceRenderer
{
    /// <inheritdoc/>
    public string MediaType => "text/markdown";

    /// <inheritdoc/>
    public void Render(GuidancePlan plan, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine("# " + MarkdownText.Escape(plan.Title));
        foreach (var paragraph in plan.Opening)
        {
            writer.WriteLine();
            writer.WriteLine(MarkdownText.Escape(paragraph));
        }
        for (var i = 0; i < plan.Steps.Count; i++) WriteStep(plan, plan.Steps[i], i + 1, writer);
        if (plan.Notices.Count == 0) return;
        WriteHeading(writer, "## ", plan.Labels[GuidanceLabels.HeadingNotices]);
        foreach (var notice in plan.Notices) WriteItem(writer, "- ", notice);
    }

    private static void WriteStep(GuidancePlan plan, GuidanceStep step, int number, TextWriter writer)
    {
        var labels = plan.Labels;
        var colon = labels[GuidanceLabels.Colon];
        WriteHeading(writer, string.Create(CultureInfo.InvariantCulture, $"## {number}\\. "), step.Title);
        writer.WriteLine($"**{MarkdownText.Escape(step.UrgencyText)}**");
        writer.WriteLine();
        writer.WriteLine($"*{MarkdownText.Escape(labels[GuidanceLabels.HeadingWhy])}*{colon}{MarkdownText.Escape(step.Why)}");
        if (step.Deadline is not null)
        {
            writer.WriteLine();
            writer.WriteLine($"*{MarkdownText.Escape(labels[GuidanceLabels.HeadingDeadline])}*{colon}{MarkdownText.Escape(step.Deadline)}");
        }
        if (step.Actions.Count > 0) writer.WriteLine();
        foreach (var action in step.Actions) WriteItem(writer, "- ", action.Text);
        if (step.Checklist.Count > 0) WriteHeading(writer, "### ", step.ChecklistTitle!);
        foreach (var item in step.Checklist) WriteItem(writer, "- [ ] ", item.Text);
        if (step.Windows.Count > 0) WriteHeading(writer, "### ", labels[GuidanceLabels.HeadingWindows]);
        foreach (var window in step.Windows)
        {
            WriteItem(writer, "- ", window.Text);
            if (window.Notice is not null) writer.WriteLine($"  - **{MarkdownText.Escape(window.Notice, "    ")}**");
        }
        if (step.Channels.Count > 0) WriteHeading(writer, "### ", labels[GuidanceLabels.HeadingChannels]);
        foreach (var channel in step.Channels) WriteChannel(plan, channel, writer);
    }

    private static void WriteChannel(GuidancePlan plan, GuidanceChannel channel, TextWriter writer)
    {
        writer.WriteLine($"- **{MarkdownText.Escape(channel.Name, "  ")}**");
        foreach (var detail in ContactDetail.Of(channel, plan.Labels))
        {
            var text = MarkdownText.Escape(detail.Text, "    ");
            if (detail.Link is { } link) text = $"[{text}](<{link}>)";
            writer.WriteLine($"  - {MarkdownText.Escape(detail.Label)}{plan.Labels[GuidanceLabels.Colon]}{text}");
        }
        if (channel.Note is not null) writer.WriteLine("  - " + MarkdownText.Escape(channel.Note, "    "));
        if (channel.VerifyNotice is not null) writer.WriteLine($"  - **{MarkdownText.Escape(channel.VerifyNotice, "    ")}**");
    }

    private static void WriteHeading(TextWriter writer, string marks, string text)
    {
        writer.WriteLine();
        writer.WriteLine(marks + MarkdownText.Escape(text));
        writer.WriteLine();
    }

    private static void WriteItem(TextWriter writer, string bullet, string text) =>
        writer.WriteLine(bullet + MarkdownText.Escape(text, new string(' ', bullet.Length)));
}
