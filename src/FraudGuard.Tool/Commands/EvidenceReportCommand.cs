using System.CommandLine;
using FraudGuard.Evidence;
using FraudGuard.Tool.Evidence;
using FraudGuard.Tool.Evidence.Pdf;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Commands;

/// <summary><c>evidence report</c>: drafts the report to the police or the bank from a bundle.</summary>
internal static class EvidenceReportCommand
{
    public static Command Create(ToolConsole console)
    {
        var bundle = new Argument<string>("BUNDLE") { Description = "The bundle the report is about. It has to be intact." };
        var audience = new Option<string>("--for") { Description = "Whom the report is for: police or bank.", HelpName = "WHOM", DefaultValueFactory = static _ => "police" };
        audience.AcceptOnlyFromAmong("police", "bank");
        var form = new Option<string?>("--form") { Description = "A JSON file with what a bundle cannot know: who reports, how it happened.", HelpName = "FILE" };
        var expected = EvidenceVerifyCommand.ExpectedManifest();
        var language = CultureOption.Create();
        var format = new Option<string?>("--format") { Description = "html (made for printing), markdown or pdf. The default goes by the ending of the output, and is html otherwise.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("html", "markdown", "pdf");
        var font = new Option<string?>("--font") { Description = "A TrueType or OpenType font for a PDF, used before those of the system.", HelpName = "FILE" };
        var output = new Option<string?>("--output") { Description = "Write to a file instead of standard output.", HelpName = "FILE" };
        var command = new Command("report", "Drafts the report to the police or to the bank. A person has to read it before it is handed on.")
        {
            bundle, audience, form, expected, language, format, font, output,
        };
        command.Validators.Add(result =>
        {
            var pdf = FormatOf(result.GetValue(format), result.GetValue(output)) == "pdf";
            if (pdf && result.GetValue(output) is null) result.AddError("A PDF is written to a file. Name it with --output.");
            if (!pdf && result.GetValue(font) is not null) result.AddError("--font is for PDFs. Add --format pdf, or leave it out.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var path = result.GetRequiredValue(bundle);
            var verification = EvidenceVerifyCommand.Verify(path, result.GetValue(expected), cancellationToken);
            if (verification.Verdict != EvidenceVerdict.Intact || verification.Manifest is null)
            {
                await console.Error.WriteLineAsync($"error: {path}: is not as it was sealed, so no report is drafted from it. 'fraudguard evidence verify' says what differs.");
                return ExitCode.Findings;
            }

            var filled = result.GetValue(form) is { } file ? CaseJson.ReadFile<IncidentForm>(file) : new IncidentForm();
            var report = IncidentReport.Create(
                result.GetValue(audience) == "bank" ? ReportAudience.Bank : ReportAudience.Police,
                CultureOption.Of(result, language), filled, verification.Manifest, verification.ManifestSha256);
            var target = result.GetValue(output);
            var chosen = FormatOf(result.GetValue(format), target);
            if (chosen == "pdf")
            {
                var named = 0;
                await FileOutput.WriteAsync(target!, stream =>
                {
                    named = PdfReport.Write(report.Document, result.GetValue(font), FontFiles.Folders(), console.Time.GetUtcNow(), stream);
                    return Task.CompletedTask;
                });
                if (named > 0) await console.Error.WriteLineAsync($"note: {named} characters that no font here has, such as emoji, are named by number in the PDF. --font can name a font that has them.");
                return ExitCode.Success;
            }

            var text = chosen == "markdown" ? report.ToMarkdown() : report.ToHtml();
            if (target is not null) await FileOutput.WriteTextAsync(target, text, cancellationToken);
            else await console.Output.WriteAsync(text.EndsWith('\n') ? text : text + "\n");
            return ExitCode.Success;
        });
        return command;
    }

    private static string FormatOf(string? format, string? output) => format ?? Path.GetExtension(output)?.ToUpperInvariant() switch
    {
        ".PDF" => "pdf",
        ".MD" => "markdown",
        _ => "html",
    };
}
