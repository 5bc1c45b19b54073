using System.CommandLine;
using FraudGuard.Inspection;
using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Linting;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Commands;

/// <summary><c>lint</c>: finds what is wrong with lexicons and guidance, or does nothing.</summary>
internal static class LintCommand
{
    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("LEXICON")
        {
            Description = "Lexicon files. Without any, the built-in lexicons and guidance.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var noBuiltIn = SharedOptions.NoBuiltIn();
        noBuiltIn.Description = "Lint the files without the built-in lexicons at their side.";
        var common = new Option<string?>("--common")
        {
            Description = "Common words, one a line, that no text should lie within. The default is a small list of the tool's own.",
            HelpName = "FILE",
        };
        var guidance = new Option<string[]>("--guidance")
        {
            Description = "Lint the guidance, with these files on top of the built-in one.",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var data = SharedOptions.Data(required: false);
        data.Description = "Labelled messages on which every term and rule should fire.";
        var notes = new Option<bool>("--notes") { Description = "List the notes, too, and not only their number. --json always has them." };
        var json = SharedOptions.Json();
        var command = new Command("lint", "Finds errors, texts and rules that do nothing, collisions with common words, stale guidance.")
        {
            files, noBuiltIn, common, guidance, data, notes, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(noBuiltIn) && result.GetValue(files) is not { Length: > 0 }) result.AddError("--no-built-in leaves nothing to lint without a lexicon file.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var paths = result.GetValue(files) ?? [];
            var lintsGuidance = result.GetResult(guidance) is not null;
            var findings = new List<LintFinding>();
            if (paths.Length > 0 || !lintsGuidance)
                findings.AddRange(await LintLexiconsAsync(console, paths, !result.GetValue(noBuiltIn), result.GetValue(common), result.GetValue(data) ?? [], cancellationToken));
            if (lintsGuidance || paths.Length == 0)
                findings.AddRange(GuidanceLint.Check(result.GetValue(guidance) ?? [], DateOnly.FromDateTime(console.Time.GetUtcNow().Date)));
            var report = LintReport.Of(findings);
            if (result.GetValue(json)) JsonOutput.Write(console.Output, report);
            else Write(console.Output, report, result.GetValue(notes));
            return report.Errors + report.Warnings > 0 ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }

    private static async Task<List<LintFinding>> LintLexiconsAsync(
        ToolConsole console, IReadOnlyList<string> paths, bool useBuiltIn, string? common, IReadOnlyList<string> data, CancellationToken cancellationToken)
    {
        var lint = new LexiconLint(paths, useBuiltIn);
        List<LintFinding> findings = [.. lint.Findings, .. lint.Check(common is null ? CommonWordLint.BuiltInWords() : CommonWordLint.ReadWords(common))];
        if (data.Count == 0 || lint.Set is not { } set) return findings;
        var items = CorpusReader.Read(data);
        var firing = await ProgressReporter.RunAsync(
            console, "Inspecting", items.Count, report => Task.FromResult(UseLint.FiringIds(new MessageInspector(set), items, report, cancellationToken)));
        findings.AddRange(lint.Linted.SelectMany(linted => UseLint.Check(linted.Lexicon, linted.Places, firing, items.Count)));
        return findings;
    }

    private static void Write(TextWriter output, LintReport report, bool withNotes)
    {
        foreach (var finding in report.Findings.Where(f => withNotes || f.Severity != "info")) output.Write($"{PlainText.Clean(finding.ToString())}\n");
        output.Write($"{report.Errors} errors, {report.Warnings} warnings, {report.Infos} notes{(report.Infos > 0 && !withNotes ? " (--notes lists them)" : "")}\n");
    }
}
