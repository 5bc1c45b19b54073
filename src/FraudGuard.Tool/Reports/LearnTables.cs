using FraudGuard.Tool.Evaluation;
using FraudGuard.Tool.Learning;
using Spectre.Console;

namespace FraudGuard.Tool.Reports;

/// <summary>What learning did, as a table on a console.</summary>
internal static class LearnTables
{
    public static void Write(IAnsiConsole console, LearnReport report)
    {
        console.WriteLine($"{report.Cues} cues ({report.WithCategory} speak for a category) from {report.Messages} labelled and {report.Ordinary} ordinary messages, on top of {report.LexiconVersion}.");
        console.WriteLine();
        var table = new TableBuilder("Labelled messages", "ROC area", "Recall at 0.1 % false alarms", "at 1 %", "at 3 %");
        Add("without cues", report.Before);
        Add("with cues, each source left out in turn", report.LeftOut);
        table.WriteTo(console);
        console.WriteLine($"Written: {report.Written}");

        void Add(string name, ScoreCurve? curve)
        {
            if (curve is not null) table.Add([name, RateText.Score(curve.RocArea), .. curve.RecallAt.Select(static r => RateText.Percent(r.Recall))]);
        }
    }
}
