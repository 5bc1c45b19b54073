using FraudGuard.Tool.Evaluation;
using Spectre.Console;

namespace FraudGuard.Tool.Reports;

/// <summary>An evaluation as tables on a console.</summary>
internal static class EvaluationTables
{
    public static void Write(IAnsiConsole console, EvaluationReport report)
    {
        console.WriteLine($"Lexicons {report.LexiconVersion}; {report.Split} messages; rates at level medium, with 95 % intervals.");
        console.WriteLine();
        WriteSlices(console, "Overall", [report.Overall]);
        WriteSlices(console, "Source", report.BySource);
        WriteSlices(console, "Language", report.ByLanguage);
        WriteSlices(console, "Style", report.ByStyle);
        WriteCurves(console, report.Curves);
        WriteCalibration(console, report.Calibration);
        WriteCategories(console, report.ByCategory);
        WriteDialogues(console, report.Dialogues);
        WriteSignals(console, "Signals in false alarms", report.FalseAlarmSignals);
        WriteSignals(console, "Signals in misses", report.MissSignals);
        if (report.MissesWithoutSignal.Total > 0)
            console.WriteLine($"Fraud without any signal: {report.MissesWithoutSignal.Count} of {report.MissesWithoutSignal.Total}.\n");
        WriteErrors(console, "False alarms, worst first", report.FalseAlarms);
        WriteErrors(console, "Misses, worst first", report.Misses);
        WriteDialogueErrors(console, report.DialogueErrors);
    }

    private static void WriteSlices(IAnsiConsole console, string title, IReadOnlyList<EvaluationSlice> slices)
    {
        var table = new TableBuilder(title, "Recall", "False alarms", "Precision", "Category right", "Spam warned");
        foreach (var slice in slices)
            table.Add(slice.Name, RateText.Full(slice.Recall), RateText.Full(slice.FalseAlarms), RateText.Full(slice.Precision), RateText.Full(slice.Category), RateText.Full(slice.Spam));
        table.WriteTo(console);
    }

    private static void WriteCurves(IAnsiConsole console, IReadOnlyList<ScoreCurve> curves)
    {
        if (curves.Count == 0) return;
        var table = new TableBuilder("Over all thresholds", ["ROC area", "Average precision", .. curves[0].RecallAt.Select(static r => $"Recall at {RateText.Percent(r.FalseAlarms)} false alarms")]);
        foreach (var curve in curves)
            table.Add([curve.Name, RateText.Score(curve.RocArea), RateText.Score(curve.AveragePrecision), .. curve.RecallAt.Select(static r => $"{RateText.Percent(r.Recall)} (from {RateText.Score(r.Threshold)})")]);
        table.WriteTo(console);
    }

    private static void WriteCalibration(IAnsiConsole console, IReadOnlyList<ScoreBand> bands)
    {
        var table = new TableBuilder("Score", "Mean score", "Scams among them");
        foreach (var band in bands.Where(static b => b.Scams.Total > 0))
            table.Add(RateText.Band(band), RateText.Score(band.MeanScore!.Value), RateText.Full(band.Scams));
        table.WriteTo(console);
    }

    private static void WriteCategories(IAnsiConsole console, IReadOnlyList<CategorySlice> categories)
    {
        var table = new TableBuilder("Category", "Recall", "Right", "Rightly claimed", "Taken for");
        foreach (var category in categories)
        {
            table.Add(category.Category, RateText.Full(category.Recall), RateText.Full(category.Right), RateText.Full(category.Claimed),
                string.Join(", ", category.TakenFor.Take(3).Select(static c => $"{c.Category} {c.Count}")));
        }

        table.WriteTo(console);
    }

    private static void WriteDialogues(IAnsiConsole console, IReadOnlyList<DialogueSlice> dialogues)
    {
        var table = new TableBuilder("Dialogues", "Warned, peer's side", "Warned, both sides", "Before the harm", "By the harm", "False alarms, peer's side", "False alarms, both sides");
        foreach (var slice in dialogues)
            table.Add(slice.Name, RateText.Full(slice.WarnedPeer), RateText.Full(slice.Warned), RateText.Full(slice.InTime), RateText.Full(slice.AtHarm), RateText.Full(slice.FalseAlarmsPeer), RateText.Full(slice.FalseAlarms));
        table.WriteTo(console);
    }

    private static void WriteSignals(IAnsiConsole console, string title, IReadOnlyList<SignalUse> signals)
    {
        var table = new TableBuilder(title, "Weight", "Category", "False alarms", "Misses", "In benign", "In fraud");
        foreach (var signal in signals)
        {
            table.Add(signal.Id, RateText.Weight(signal.Weight), signal.Category ?? "",
                RateText.Count(signal.FalseAlarms), RateText.Count(signal.Misses), RateText.Count(signal.Benign), RateText.Count(signal.Fraud));
        }

        table.WriteTo(console);
    }

    private static void WriteErrors(IAnsiConsole console, string title, IReadOnlyList<MessageError> errors)
    {
        if (errors.Count == 0) return;
        var showTexts = errors.Any(static e => e.Text is not null);
        var table = new TableBuilder(title, ["Score", "Kind", "Is", "Given", "Signals", .. showTexts ? ["Text"] : Array.Empty<string>()]);
        foreach (var error in errors)
        {
            table.Add(
            [
                error.Id, RateText.Score(error.Score), error.Kind ?? "", error.Category ?? "", error.Given ?? "", string.Join(", ", error.Signals),
                .. showTexts ? [error.Text ?? ""] : Array.Empty<string>(),
            ]);
        }

        table.WriteTo(console);
    }

    private static void WriteDialogueErrors(IAnsiConsole console, IReadOnlyList<DialogueError> errors)
    {
        if (errors.Count == 0) return;
        var table = new TableBuilder("Dialogues judged late or wrongly", "Label", "Style", "Category", "Harm at turn", "Warned at turn");
        foreach (var error in errors)
        {
            table.Add(error.Id, error.Label, error.Style ?? "", error.Category ?? "",
                error.HarmTurn is { } harm ? RateText.Count(harm + 1) : "", error.WarnedAt is { } warned ? RateText.Count(warned + 1) : "never");
        }

        table.WriteTo(console);
    }
}
