using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FraudGuard.Guidance;

/// <summary>
/// Writes a plan as HTML that reads well on a narrow screen and with a screen reader: headings in order, real lists, no
/// scripts, no images, nothing loaded from elsewhere, everything encoded.
/// </summary>
public sealed class HtmlGuidanceRenderer : IGuidanceRenderer
{
    // Colours reach a contrast of 4.5:1 and more on white; urgency is said in words and never by colour alone.
    private const string Style =
        "body{margin:0;background:#fff;color:#1a1a1a;font:1.0625rem/1.6 system-ui,sans-serif}"
        + "main{max-width:42rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}"
        + "h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.25rem;line-height:1.35;margin:0 0 .25rem}h3{font-size:1.0625rem;margin:1rem 0 .25rem}"
        + "section{border-top:1px solid #767676;padding:1rem 0}ul{padding-left:1.25rem;margin:.5rem 0}li{margin:.4rem 0}"
        + ".urgency{display:inline-block;margin:0;padding:.05rem .6rem;border:1px solid currentColor;border-radius:1rem;font-weight:600;font-size:.9375rem}"
        + ".now .urgency{background:#a30000;border-color:#a30000;color:#fff}.why{color:#444}"
        + ".checklist{list-style:none;padding-left:0}.checklist label{display:flex;gap:.6rem;align-items:flex-start}"
        + ".checklist input{width:1.25rem;height:1.25rem;margin:.2rem 0 0;flex:none}"
        + "a{color:#0645ad;display:inline-block;min-height:1.5rem}.verify{font-weight:600}dl{margin:.2rem 0}dt{float:left;clear:left;margin-right:.4rem}dd{margin:0}"
        + "@media print{section{break-inside:avoid}}";

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly bool _fragment;

    /// <summary>Creates the renderer.</summary>
    /// <param name="fragment">
    /// Whether to write only an <c>article</c> to put into a page of the host's own, without any style. The default is
    /// <see langword="false"/>: a whole document.
    /// </param>
    public HtmlGuidanceRenderer(bool fragment = false) => _fragment = fragment;

    /// <inheritdoc/>
    public string MediaType => "text/html";

    /// <inheritdoc/>
    public void Render(GuidancePlan plan, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        if (_fragment)
        {
            WriteArticle(plan, writer);
            return;
        }
        writer.WriteLine("<!DOCTYPE html>");
        writer.WriteLine($"<html lang=\"{Encode(plan.Language)}\" dir=\"auto\">");
        writer.WriteLine("<head>");
        writer.WriteLine("<meta charset=\"utf-8\">");
        writer.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        writer.WriteLine("<meta name=\"referrer\" content=\"no-referrer\">");
        writer.WriteLine($"<title>{Encode(plan.Title)}</title>");
        writer.WriteLine($"<style>{Style}</style>");
        writer.WriteLine("</head>");
        writer.WriteLine("<body>");
        writer.WriteLine("<main>");
        WriteArticle(plan, writer);
        writer.WriteLine("</main>");
        writer.WriteLine("</body>");
        writer.WriteLine("</html>");
    }

    private static void WriteArticle(GuidancePlan plan, TextWriter writer)
    {
        writer.WriteLine($"<article class=\"fraudguard-plan\" lang=\"{Encode(plan.Language)}\" dir=\"auto\">");
        writer.WriteLine($"<h1>{Encode(plan.Title)}</h1>");
        foreach (var paragraph in plan.Opening) writer.WriteLine($"<p>{Encode(paragraph)}</p>");
        for (var i = 0; i < plan.Steps.Count; i++) WriteStep(plan, plan.Steps[i], i + 1, writer);
        if (plan.Notices.Count > 0)
        {
            writer.WriteLine("<section aria-labelledby=\"fraudguard-notices\">");
            writer.WriteLine($"<h2 id=\"fraudguard-notices\">{Encode(plan.Labels[GuidanceLabels.HeadingNotices])}</h2>");
            writer.WriteLine("<ul>");
            foreach (var notice in plan.Notices) writer.WriteLine($"<li>{Encode(notice)}</li>");
            writer.WriteLine("</ul>");
            writer.WriteLine("</section>");
        }
        writer.WriteLine("</article>");
    }

    private static void WriteStep(GuidancePlan plan, GuidanceStep step, int number, TextWriter writer)
    {
        var labels = plan.Labels;
        var colon = Encode(labels[GuidanceLabels.Colon]);
        var id = "fraudguard-step-" + Encode(step.Id);
        writer.WriteLine($"<section class=\"{KebabNames<GuidanceUrgency>.Of(step.Urgency)}\" aria-labelledby=\"{id}\">");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<h2 id=\"{id}\">{number}. {Encode(step.Title)}</h2>"));
        writer.WriteLine($"<p class=\"urgency\">{Encode(step.UrgencyText)}</p>");
        writer.WriteLine($"<p class=\"why\"><strong>{Encode(labels[GuidanceLabels.HeadingWhy])}</strong>{colon}{Encode(step.Why)}</p>");
        if (step.Deadline is not null)
            writer.WriteLine($"<p><strong>{Encode(labels[GuidanceLabels.HeadingDeadline])}</strong>{colon}{Encode(step.Deadline)}</p>");
        WriteList(writer, step.Actions, static action => Encode(action.Text));
        if (step.Checklist.Count > 0)
        {
            writer.WriteLine($"<h3>{Encode(step.ChecklistTitle!)}</h3>");
            WriteList(writer, step.Checklist, static item => $"<label><input type=\"checkbox\"> <span>{Encode(item.Text)}</span></label>", " class=\"checklist\"");
        }
        if (step.Windows.Count > 0)
        {
            writer.WriteLine($"<h3>{Encode(labels[GuidanceLabels.HeadingWindows])}</h3>");
            WriteList(writer, step.Windows, static window => Encode(window.Text) + Notice(window.Notice));
        }
        if (step.Channels.Count > 0)
        {
            writer.WriteLine($"<h3>{Encode(labels[GuidanceLabels.HeadingChannels])}</h3>");
            WriteList(writer, step.Channels, channel => Channel(plan, channel));
        }
        writer.WriteLine("</section>");
    }

    private static string Channel(GuidancePlan plan, GuidanceChannel channel)
    {
        var colon = Encode(plan.Labels[GuidanceLabels.Colon]);
        var details = string.Concat(ContactDetail.Of(channel, plan.Labels).Select(d =>
            $"<dt>{Encode(d.Label)}{colon}</dt><dd>{(d.Link is null ? Encode(d.Text) : $"<a href=\"{Encode(d.Link)}\" rel=\"noreferrer\">{Encode(d.Text)}</a>")}</dd>"));
        var list = details.Length == 0 ? "" : $"<dl>{details}</dl>";
        var note = channel.Note is null ? "" : $"<p>{Encode(channel.Note)}</p>";
        return $"<strong>{Encode(channel.Name)}</strong>{list}{note}{Notice(channel.VerifyNotice)}";
    }

    private static string Notice(string? notice) => notice is null ? "" : $"<p class=\"verify\">{Encode(notice)}</p>";

    private static void WriteList<T>(TextWriter writer, IReadOnlyList<T> items, Func<T, string> render, string attributes = "")
    {
        if (items.Count == 0) return;
        writer.WriteLine($"<ul{attributes}>");
        foreach (var item in items) writer.WriteLine($"<li>{render(item)}</li>");
        writer.WriteLine("</ul>");
    }

    private static string Encode(string text) => string.Join("<br>", text.Split('\n').Select(s_encoder.Encode));
}
