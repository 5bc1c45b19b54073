using System.CommandLine;
using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Fitting;
using FraudGuard.Tool.Learning;
using FraudGuard.Tool.Output;
using FraudGuard.Tool.Reports;

namespace FraudGuard.Tool.Commands;

/// <summary><c>learn</c>: learns short components from labelled messages and writes them as a lexicon.</summary>
internal static class LearnCommand
{
    public static Command Create(ToolConsole console)
    {
        var standard = new LearnSettings { Language = "", Id = "", Version = "" };
        var data = SharedOptions.Data(required: true);
        var ordinary = new Option<string[]>("--ordinary")
        {
            Description = "Everyday messages, labelled benign: cues common in them are left out.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = static _ => [],
        };
        var split = SharedOptions.Split("fit");
        var language = new Option<string>("--language") { Description = "Learn from messages in this language: zh, en or another two-letter tag.", HelpName = "TAG", Required = true };
        var output = new Option<string>("--output") { Description = "The lexicon file to write.", HelpName = "FILE", Required = true };
        var id = new Option<string?>("--id") { Description = "The lexicon's id. The default is TAG-cues.", HelpName = "ID" };
        var version = new Option<string>("--lexicon-version") { Description = "The lexicon's version.", HelpName = "VERSION", DefaultValueFactory = static _ => "1.0.0" };
        var lexicons = SharedOptions.Lexicons();
        var noBuiltIn = SharedOptions.NoBuiltIn();
        var most = new Option<int>("--most") { Description = "How many cues to keep.", HelpName = "N", DefaultValueFactory = _ => standard.Most };
        most.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > 200_000) result.AddError("--most must be from 1 to 200000.");
        });
        var l2 = new Option<double>("--l2") { Description = "How strongly weights are pulled towards 0, for each message a cue occurs in.", HelpName = "STRENGTH", DefaultValueFactory = _ => standard.L2 };
        l2.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() is > 0 and < 1e9)) result.AddError("--l2 must be greater than 0.");
        });
        var cost = new Option<double>("--false-alarm-cost") { Description = "How many misses one false alarm costs.", HelpName = "TIMES", DefaultValueFactory = _ => new FitSettings().FalseAlarmCost };
        cost.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() is > 0 and < 1e6)) result.AddError("--false-alarm-cost must be greater than 0.");
        });
        var json = SharedOptions.Json();
        var command = new Command("learn", "Learns short components from labelled messages, judged on sources left out, and writes them as a lexicon.")
        {
            data, ordinary, split, language, output, id, version, lexicons, noBuiltIn, most, l2, cost, json,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var loaded = SharedOptions.Load(result, lexicons, noBuiltIn);
            var tag = result.GetRequiredValue(language);
            var settings = new LearnSettings
            {
                Language = tag,
                Id = result.GetValue(id) ?? $"{tag}-cues",
                Version = result.GetRequiredValue(version),
                Most = result.GetValue(most),
                L2 = result.GetValue(l2),
            };
            var half = SharedOptions.HalfOf(result.GetRequiredValue(split));
            var labelled = Read(result.GetRequiredValue(data), tag).Where(item => CorpusSplit.Takes(half, item)).ToList();
            var everyday = result.GetRequiredValue(ordinary) is { Length: > 0 } files ? Read(files, tag) : [];
            if (!labelled.Exists(static m => m.Label == CorpusLabel.Fraud) || !labelled.Exists(static m => m.Label == CorpusLabel.Benign))
                throw new ToolException($"learning needs both fraudulent and benign messages in '{tag}', and dialogues don't count. Give more data, or --split all.");
            var run = new LearnRun(loaded.CreateInspector(), new CueLearner(settings, new FitSettings { FalseAlarmCost = result.GetValue(cost) }), labelled, everyday, tag);
            var outcome = await ProgressReporter.RunAsync(console, "Learning", run.Steps, step => Task.FromResult(run.Run(step, cancellationToken)));
            if (outcome.Cues.Count == 0) throw new ToolException("nothing was learnt: no component occurs in enough messages and sources. Give more data.");
            var path = result.GetRequiredValue(output);
            await FileOutput.WriteTextAsync(path, CueLexiconWriter.Write(outcome.Cues, settings), cancellationToken);
            var report = new LearnReport
            {
                LexiconVersion = loaded.Version,
                Messages = labelled.Count,
                Ordinary = everyday.Count,
                Cues = outcome.Cues.Count,
                WithCategory = outcome.Cues.Count(static c => c.Category is not null),
                Before = outcome.Before,
                LeftOut = outcome.LeftOut,
                Written = path,
            };
            if (result.GetValue(json)) JsonOutput.Write(console.Output, report);
            else LearnTables.Write(console.CreateRich(), report);
            return ExitCode.Success;
        });
        return command;
    }

    private static List<CorpusItem> Read(IReadOnlyList<string> paths, string language) =>
        [.. CorpusReader.Read(paths).Where(item => !item.IsDialogue && item.Label != CorpusLabel.Spam && item.PrimaryLanguage == language)];
}
