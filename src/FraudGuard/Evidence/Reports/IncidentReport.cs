using System.Globalization;

namespace FraudGuard.Evidence;

/// <summary>
/// The draft of a report to the police or a bank, filled from a bundle and a short form: who, when and where, how, how much, and the evidence.
/// It is a draft: the victim reads, corrects and signs it. It says nothing on whether anything is admitted as evidence.
/// </summary>
public sealed class IncidentReport
{
    private IncidentReport(EvidenceDocument document) => Document = document;

    /// <summary>The language it is written in: "zh-Hans", "zh-Hant" or "en".</summary>
    public string Language => Document.Language;

    /// <summary>The report before it is written in any form, for one of the host's own. What is masked in Markdown and HTML is masked here.</summary>
    public EvidenceDocument Document { get; }

    /// <summary>Drafts a report.</summary>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="culture">Its language: Simplified or Traditional Chinese, or English for any other.</param>
    /// <param name="form">What the bundle cannot know.</param>
    /// <param name="manifest">The manifest of the bundle, from its receipt or its verification; <see langword="null"/> when there is no bundle.</param>
    /// <param name="manifestSha256">The SHA-256 of the manifest, printed so that the bundle can be recognised later.</param>
    /// <returns>The report.</returns>
    public static IncidentReport Create(
        ReportAudience audience,
        CultureInfo culture,
        IncidentForm form,
        EvidenceManifest? manifest = null,
        string? manifestSha256 = null)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(form);
        return new IncidentReport(new IncidentReportComposer(audience, EvidenceTexts.For(culture), form, manifest, manifestSha256).Compose());
    }

    /// <summary>The report as Markdown.</summary>
    /// <returns>CommonMark with tables.</returns>
    public string ToMarkdown() => MarkdownWriter.Write(Document);

    /// <summary>The report as one HTML page, made for printing on A4: no scripts, nothing loaded.</summary>
    /// <returns>The page.</returns>
    public string ToHtml() => HtmlWriter.Write(Document);
}
