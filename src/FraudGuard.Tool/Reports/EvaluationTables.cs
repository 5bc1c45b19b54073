using System.Globalization;
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
        var table = NewTable(title, "Recall", "False alarms", "Precision", "Category right", "Spam warned");
        foreach (var slice in slices)
            Add(table, slice.Name, Text(slice.Recall), Text(slice.FalseAlarms), Text(slice.Precision), Text(slice.Category), Text(slice.Spam));
        Write(console, table);
    }

    private static void WriteCurves(IAnsiConsole console, IReadOnlyList<ScoreCurve> curves)
    {
        if (curves.Count == 0) return;
        var table = NewTable("Over all thresholds", ["ROC area", "Average precision", .. curves[0].RecallAt.Select(static r => $"Recall at {Percent(r.FalseAlarms)} false alarms")]);
        foreach (var curve in curves)
            Add(table, [curve.Name, Number(curve.RocArea), Number(curve.AveragePrecision), .. curve.RecallAt.Select(static r => $"{Percent(r.Recall)} (from {Number(r.Threshold)})")]);
        Write(console, table);
    }

    private static void WriteCategories(IAnsiConsole console, IReadOnlyList<CategorySlice> categories)
    {
        if (categories.Count == 0) return;
        var table = NewTable("Category", "Recall", "Right", "Rightly claimed", "Taken for");
        foreach (var category in categories)
        {
            Add(table, category.Category, Text(category.Recall), Text(category.Right), Text(category.Claimed),
                string.Join(", ", category.TakenFor.Take(3).Select(static c => $"{c.Category} {c.Count}")));
        }

        Write(console, table);
    }

    private static void WriteDialogues(IAnsiConsole console, IReadOnlyList<DialogueSlice> dialogues)
    {
        if (dialogues.Count == 0) return;
        var table = NewTable("Dialogues", "Warned, peer's side", "Warned, both sides", "Before the harm", "By the harm", "False alarms, peer's side", "False alarms, both sides");
        foreach (var slice in dialogues)
            Add(table, slice.Name, Text(slice.WarnedPeer), Text(slice.Warned), Text(slice.InTime), Text(slice.AtHarm), Text(slice.FalseAlarmsPeer), Text(slice.FalseAlarms));
        Write(console, table);
    }

    private static void WriteSignals(IAnsiConsole console, string title, IReadOnlyList<SignalUse> signals)
    {
        if (signals.Count == 0) return;
        var table = NewTable(title, "Weight", "Category", "False alarms", "Misses", "In benign", "In fraud");
        foreach (var signal in signals)
        {
            Add(table, signal.Id, signal.Weight.ToString("+0.00;-0.00;0", CultureInfo.InvariantCulture), signal.Category ?? "",
                Count(signal.FalseAlarms), Count(signal.Misses), Count(signal.Benign), Count(signal.Fraud));
        }

        Write(console, table);
    }

    private static void WriteErrors(IAnsiConsole console, string title, IReadOnlyList<MessageError> errors)
    {
        if (errors.Count == 0) return;
        var showTexts = errors.Any(static e => e.Text is not null);
        var table = NewTable(title, ["Score", "Kind", "Is", "Given", "Signals", .. showTexts ? ["Text"] : Array.Empty<string>()]);
        foreach (var error in errors)
        {
            Add(table,
            [
                error.Id, Number(error.Score), error.Kind ?? "", error.Category ?? "", error.Given ?? "", string.Join(", ", error.Signals),
                .. showTexts ? [error.Text ?? ""] : Array.Empty<string>(),
            ]);
        }

        Write(console, table);
    }

    private static void WriteDialogueErrors(IAnsiConsole console, IReadOnlyList<DialogueError> errors)
    {
        if (errors.Count == 0) return;
        var table = NewTable("Dialogues judged late or wrongly", "Label", "Style", "Category", "Harm at turn", "Warned at turn");
        foreach (var error in errors)
        {
            Add(table, error.Id, error.Label, error.Style ?? "", error.Category ?? "",
                error.HarmTurn is { } harm ? Count(harm + 1) : "", error.WarnedAt is { } warned ? Count(warned + 1) : "never");
        }

        Write(console, table);
    }

    private static Table NewTable(string title, params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(new TableColumn($"[bold]{Markup.Escape(title)}[/]"));
        foreach (var column in columns) table.AddColumn(Markup.Escape(column));
        return table;
    }

    private static void Add(Table table, params string[] cells) => table.AddRow([.. cells.Select(Markup.Escape)]);

    private static void Write(IAnsiConsole console, Table table)
    {
        console.Write(table);
        console.WriteLine();
    }

    // No-break spaces: a cell that wraps should wrap between the rate and its interval.
    private static string Text(Proportion proportion) => proportion.Rate is { } rate
        ? $"{Percent(rate)}\u00A0{proportion.Count}/{proportion.Total} [{Points(proportion.Low!.Value)}–{Points(proportion.High!.Value)}]"
        : "–";

    private static string Percent(double share) => $"{Points(share)}\u00A0%";

    private static string Points(double share) =>
        (100 * share).ToString(share is > 0 and < 0.01 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);
}
