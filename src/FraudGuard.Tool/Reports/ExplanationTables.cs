using System.Globalization;
using FraudGuard.Tool.Inspecting;
using FraudGuard.Tool.Output;
using Spectre.Console;

namespace FraudGuard.Tool.Reports;

/// <summary>How a score came about, as a sum one can follow.</summary>
internal static class ExplanationTables
{
    public static void Write(IAnsiConsole console, Explanation explanation)
    {
        var sum = new TableBuilder("What counted", "In the message", "At", "Category", "Stage", "Weight", "Sum");
        sum.Add("bias", "", "", "", "", "", RateText.Weight(explanation.Bias));
        foreach (var step in explanation.Steps) sum.Add([.. Cells(step), RateText.Weight(step.Sum!.Value)]);
        sum.WriteTo(console);

        var rest = new TableBuilder("What did not count", "In the message", "At", "Category", "Stage", "Weight", "Why");
        foreach (var signal in explanation.NotCounted) rest.Add([.. Cells(signal), Reason(signal.Outcome)]);
        rest.WriteTo(console);

        console.WriteLine($"Score {RateText.Score(explanation.Score)} = 1 / (1 + exp(−({RateText.Weight(explanation.LogOdds)}))), level {explanation.Level}, category {explanation.Category ?? "none"}.");
        console.WriteLine($"Levels: {string.Join(", ", explanation.Thresholds.Select(Describe))}.");
        console.WriteLine($"Lexicons: {explanation.LexiconVersion}.\n");
    }

    private static string[] Cells(ExplainedSignal signal) =>
    [
        signal.Id, PlainText.Clean(signal.Text),
        signal.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{signal.Index}–{signal.Index + signal.Length}"),
        signal.Category ?? "", signal.Stage == "none" ? "" : signal.Stage, RateText.Weight(signal.Weight),
    ];

    private static string Describe(LevelThreshold threshold) =>
        string.Create(CultureInfo.InvariantCulture, $"{threshold.Level} from {threshold.Score} ({(threshold.Reached ? "reached" : "not reached")})");

    private static string Reason(string outcome) => outcome switch
    {
        "component" => "its weight is 0: it only feeds rules",
        "limited" => "stronger members used up its group's limit",
        "ruled-out" => "something in the message rules it out",
        "without-content" => "context alone says nothing",
        _ => outcome,
    };
}
