using FraudGuard.Tool.Evaluation;
using FraudGuard.Tool.Fitting;
using Spectre.Console;

namespace FraudGuard.Tool.Reports;

/// <summary>What a fit did, as tables on a console.</summary>
internal static class FitTables
{
    private const int MovesShown = 60;

    public static void Write(IAnsiConsole console, FitReport report)
    {
        console.WriteLine($"Lexicons {report.LexiconVersion}; fitted to {report.Messages} {report.Split} messages ({report.Skipped} dialogues and spam skipped), pulled towards the prior with {report.L2}.");
        console.WriteLine($"{report.Moved.Count} of {report.Weights} weights moved; bias {RateText.Weight(report.BiasWritten)} → {RateText.Weight(report.BiasFitted)}.");
        console.WriteLine();
        var moved = new TableBuilder("What moved", "Written", "Fitted", "By", "In fraud", "In benign");
        foreach (var weight in report.Moved.Take(MovesShown))
        {
            moved.Add(weight.Id, RateText.Weight(weight.Written), RateText.Weight(weight.Fitted), RateText.Weight(weight.Fitted - weight.Written),
                RateText.Count(weight.Fraud), RateText.Count(weight.Benign));
        }

        moved.WriteTo(console);
        if (report.Moved.Count > MovesShown) console.WriteLine($"… and {report.Moved.Count - MovesShown} that moved less; --json lists them.\n");
        var sources = new TableBuilder("Source", "Written: recall", "false alarms", "Left out: recall", "false alarms", "Fitted: recall", "false alarms");
        foreach (var source in report.Sources.Append(report.Overall))
            sources.Add([source.Source, .. Cells(source.Written), .. Cells(source.LeftOut), .. Cells(source.Fitted)]);
        sources.WriteTo(console);
        console.WriteLine("Left out: with weights fitted to all other sources. That, not the fit, is what to expect of messages from elsewhere.");
        foreach (var file in report.Written) console.WriteLine($"Written: {file}");
    }

    private static string[] Cells(EvaluationSlice? slice) => [RateText.Short(slice?.Recall), RateText.Short(slice?.FalseAlarms)];
}
