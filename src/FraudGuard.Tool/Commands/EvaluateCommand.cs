using System.CommandLine;
using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Evaluation;
using FraudGuard.Tool.Output;
using FraudGuard.Tool.Reports;

namespace FraudGuard.Tool.Commands;

/// <summary><c>evaluate</c>: how well the lexicons do on labelled messages.</summary>
internal static class EvaluateCommand
{
    public static Command Create(ToolConsole console)
    {
        var data = SharedOptions.Data(required: true);
        var split = SharedOptions.Split("all");
        var lexicons = SharedOptions.Lexicons();
        var noBuiltIn = SharedOptions.NoBuiltIn();
        var kinds = new Option<string?>("--kinds")
        {
            Description = "JSON that says which categories are right for a corpus's own labels: {\"彩票诈骗\": [\"prize-lottery\"]}.",
            HelpName = "FILE",
        };
        var top = new Option<int>("--top")
        {
            Description = "How many errors and signals to list; 0 for all.",
            HelpName = "N",
            DefaultValueFactory = static _ => 20,
        };
        top.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 0) result.AddError("--top must be 0 or more.");
        });
        var minRecall = Target("--min-recall", "Exit with 1 when recall over all messages is below this share.");
        var maxFalseAlarms = Target("--max-false-alarms", "Exit with 1 when the false-alarm rate over all messages is above this share.");
        var page = new Option<string?>("--report") { Description = "Write the report as one HTML page, too.", HelpName = "FILE.html" };
        var showTexts = SharedOptions.ShowTexts();
        var json = SharedOptions.Json();
        var command = new Command("evaluate", "Measures recall, false alarms and precision on labelled messages.")
        {
            data, split, lexicons, noBuiltIn, kinds, top, minRecall, maxFalseAlarms, page, showTexts, json,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var half = SharedOptions.HalfOf(result.GetRequiredValue(split));
            var request = new EvaluationRequest(
                result.GetRequiredValue(data), half, result.GetValue(top), result.GetValue(showTexts),
                result.GetValue(kinds) is { } file ? CategoryKinds.Read(file) : CategoryKinds.None);
            var loaded = SharedOptions.Load(result, lexicons, noBuiltIn);
            var items = CorpusReader.Read(request.Data).Where(item => CorpusSplit.Takes(half, item)).ToList();
            if (items.Count == 0) throw new ToolException("no message of the data belongs to this half. Give more data, or --split all.");
            var inspector = loaded.CreateInspector();
            var (messages, dialogues) = await ProgressReporter.RunAsync(
                console, "Inspecting", items.Count, report => CorpusScorer.ScoreAsync(inspector, items, report, cancellationToken));
            var report = new Evaluator(request).Evaluate(loaded.Version, messages, dialogues);
            if (result.GetValue(json)) JsonOutput.Write(console.Output, report);
            else EvaluationTables.Write(console.CreateRich(), report);
            if (result.GetValue(page) is { } html) await FileOutput.WriteTextAsync(html, HtmlReport.Write(report, console.Time.GetUtcNow()), cancellationToken);
            var missed = report.Overall.Recall.Rate < result.GetValue(minRecall) || report.Overall.FalseAlarms.Rate > result.GetValue(maxFalseAlarms);
            return missed ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }

    private static Option<double?> Target(string name, string description)
    {
        var option = new Option<double?>(name) { Description = description, HelpName = "SHARE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<double?>() is not (>= 0 and <= 1)) result.AddError($"{name} must be a share from 0 to 1, such as 0.9.");
        });
        return option;
    }
}
