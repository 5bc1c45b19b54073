using System.CommandLine;
using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Fitting;
using FraudGuard.Tool.Models;
using FraudGuard.Tool.Output;
using FraudGuard.Tool.Reports;

namespace FraudGuard.Tool.Commands;

/// <summary><c>fit</c>: fits the weights of lexicon files to labelled messages and writes them back.</summary>
internal static class FitCommand
{
    public static Command Create(ToolConsole console)
    {
        var standard = new FitSettings();
        var data = SharedOptions.Data(required: true);
        var split = SharedOptions.Split("fit");
        var lexicons = SharedOptions.Lexicons();
        lexicons.Description += " The weights in these files are fitted; those of built-in lexicons stay.";
        lexicons.Required = true;
        var noBuiltIn = SharedOptions.NoBuiltIn();
        var l2 = new Option<double[]>("--l2")
        {
            Description = "How strongly weights are pulled towards the prior. Of several strengths, the one that does best on sources left out.",
            HelpName = "STRENGTH",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [.. standard.L2],
        };
        var l1 = Number("--l1", "How much a weight has to gain before it moves at all.", "STRENGTH", standard.L1, 0, double.MaxValue);
        var prior = new Option<string>("--prior")
        {
            Description = "What weights are pulled towards: the written ones, or zero.",
            HelpName = "PRIOR",
            DefaultValueFactory = static _ => "written",
        };
        prior.AcceptOnlyFromAmong("written", "zero");
        var cost = Number("--false-alarm-cost", "How many misses one false alarm costs.", "TIMES", standard.FalseAlarmCost, double.Epsilon, 1e6);
        var balance = new Option<string>("--balance")
        {
            Description = "Whether every source counts as much as any other of its label, or every message.",
            HelpName = "BY",
            DefaultValueFactory = static _ => "source",
        };
        balance.AcceptOnlyFromAmong("source", "message");
        var falseAlarms = new Option<double?>("--false-alarms")
        {
            Description = "Set the bias so that no benign source has a higher rate of warnings than this share. One of the lexicon files has to state the bias.",
            HelpName = "SHARE",
        };
        falseAlarms.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<double?>() is not (>= 0 and < 1)) result.AddError("--false-alarms must be a share from 0 to below 1, such as 0.01.");
        });
        l2.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<double[]>()?.All(static v => v is > 0 and < 1e9) != true) result.AddError("--l2 must be greater than 0.");
        });
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would move and write nothing.", Arity = ArgumentArity.Zero };
        var output = new Option<string?>("--output") { Description = "Write the files to this directory instead of over themselves.", HelpName = "DIRECTORY" };
        var json = SharedOptions.Json();
        var command = new Command("fit", "Fits weights to labelled messages, with cross-validation by source, and writes them back with nothing else changed.")
        {
            data, split, lexicons, noBuiltIn, l2, l1, prior, cost, balance, falseAlarms, dryRun, output, json,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var loaded = SharedOptions.Load(result, lexicons, noBuiltIn);
            var model = new FitModel(loaded);
            var settings = new FitSettings
            {
                L2 = result.GetRequiredValue(l2),
                L1 = result.GetValue(l1),
                PriorIsZero = result.GetValue(prior) == "zero",
                FalseAlarmCost = result.GetValue(cost),
                BalanceSources = result.GetValue(balance) == "source",
                FalseAlarms = result.GetValue(falseAlarms),
            };
            if (settings.FalseAlarms is not null && !model.BiasMayMove)
                throw new ToolException("--false-alarms sets the bias, and no lexicon file given states one. Give the one that does with --lexicon, too.");
            var (messages, skipped) = ReadMessages(result.GetRequiredValue(data), SharedOptions.HalfOf(result.GetRequiredValue(split)));
            var run = new FitRun(model, settings, messages);
            var outcome = await ProgressReporter.RunAsync(console, "Fitting", run.Steps, step => Task.FromResult(run.Run(step, cancellationToken)));
            var report = new FitReport
            {
                LexiconVersion = loaded.Version,
                Data = result.GetRequiredValue(data),
                Split = result.GetRequiredValue(split),
                Messages = messages.Count,
                Skipped = skipped,
                L2 = outcome.L2,
                BiasWritten = model.Written.Bias,
                BiasFitted = outcome.Weights.Bias,
                Weights = model.Entries.Count,
                Moved = outcome.Moved,
                Overall = outcome.Overall,
                Sources = outcome.Sources,
                Written = result.GetValue(dryRun) ? [] : Write(loaded, model, outcome.Weights, result.GetValue(output)),
            };
            if (result.GetValue(json)) JsonOutput.Write(console.Output, report);
            else FitTables.Write(console.CreateRich(), report);
            return ExitCode.Success;
        });
        return command;
    }

    private static (List<CorpusItem> Messages, int Skipped) ReadMessages(IReadOnlyList<string> data, CorpusHalf half)
    {
        var items = CorpusReader.Read(data).Where(item => CorpusSplit.Takes(half, item)).ToList();
        var messages = items.Where(static i => !i.IsDialogue && i.Label != CorpusLabel.Spam).ToList();
        if (!messages.Exists(static m => m.Label == CorpusLabel.Fraud) || !messages.Exists(static m => m.Label == CorpusLabel.Benign))
            throw new ToolException("fitting needs both fraudulent and benign messages, and dialogues don't count. Give more data, or --split all.");
        return (messages, items.Count - messages.Count);
    }

    private static List<string> Write(LexiconFiles lexicons, FitModel model, FitWeights weights, string? directory)
    {
        // Every file is made before the first is written: nothing is left half done.
        var files = lexicons.Files.Select(file => (Path: TargetOf(file.Path, directory), Bytes: model.Rewrite(file, weights))).ToList();
        if (files.Select(static f => Path.GetFullPath(f.Path)).Distinct(StringComparer.Ordinal).Count() < files.Count)
            throw new ToolException("two lexicon files would be written to the same place. Fit them one after the other, or leave out --output.");
        if (directory is not null) Directory.CreateDirectory(directory);
        foreach (var (path, bytes) in files) File.WriteAllBytes(path, bytes);
        return [.. files.Select(static f => f.Path)];
    }

    private static string TargetOf(string path, string? directory) =>
        directory is null ? path : Path.Combine(directory, Path.GetFileName(path));

    private static Option<double> Number(string name, string description, string helpName, double standard, double lowest, double highest)
    {
        var option = new Option<double>(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0) return;
            var value = result.GetValueOrDefault<double>();
            if (!(value >= lowest && value <= highest)) result.AddError($"{name} must be {(lowest == 0 ? "0 or more" : "greater than 0")}.");
        });
        return option;
    }
}
