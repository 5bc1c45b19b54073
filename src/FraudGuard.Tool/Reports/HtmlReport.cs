using System.Globalization;
using System.Net;
using System.Text;
using FraudGuard.Tool.Evaluation;

namespace FraudGuard.Tool.Reports;

/// <summary>An evaluation as one HTML page: no scripts, nothing loaded, light and dark.</summary>
internal static class HtmlReport
{
    private const string StyleResource = "FraudGuard.Tool.report.css";

    public static string Write(EvaluationReport report, DateTimeOffset at)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<title>FraudGuard: how well the lexicons do</title>\n<style>\n").Append(Style()).Append("</style>\n</head>\n<body>\n<main>\n");
        WriteHead(html, report, at);
        WriteCurves(html, report.Curves);
        Section(html, "What a score is worth", Calibration(report.Calibration));
        Section(html, "Where the messages come from and how they are written",
            Slices("Source", report.BySource), Slices("Language", report.ByLanguage), Slices("Style", report.ByStyle), Slices("Kind", report.ByKind));
        Section(html, "Which scam it is", Categories(report.ByCategory));
        Section(html, "Dialogues", Dialogues(report.Dialogues), DialogueErrors(report.DialogueErrors));
        Section(html, "What misleads", Signals("Signals in false alarms", report.FalseAlarmSignals), Signals("Signals in misses", report.MissSignals));
        Section(html, "Where it errs", Errors("False alarms, worst first", report.FalseAlarms), Errors("Misses, worst first", report.Misses));
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void WriteHead(StringBuilder html, EvaluationReport report, DateTimeOffset at)
    {
        var overall = report.Overall;
        html.Append("<h1>How well the lexicons do</h1>\n<p class=\"quiet\">");
        html.Append(Encode($"{report.LexiconVersion} on {Of(report.Split)} of {string.Join(", ", report.Data)}; {at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC."));
        html.Append("</p>\n<ul class=\"tiles\">\n");
        Tile(html, "of the scams are warned about", overall.Recall);
        Tile(html, "of the ordinary messages are warned about, too", overall.FalseAlarms);
        Tile(html, "of the warnings are right", overall.Precision);
        Tile(html, "of the recognised scams get the right category", overall.Category);
        html.Append("</ul>\n<p>A message counts as warned about from level medium on. Brackets hold the range that a sample of this size leaves open (95 %, Wilson). ");
        html.Append("Spam is unwanted and not therefore fraud: it counts as neither and has a column of its own.");
        if (report.MissesWithoutSignal.Total > 0)
            html.Append(Encode($" In {report.MissesWithoutSignal.Count} of {report.MissesWithoutSignal.Total} scams nothing at all was found."));
        html.Append("</p>\n");
    }

    private static void Tile(StringBuilder html, string what, Proportion proportion)
    {
        html.Append("<li><strong>").Append(Encode(RateText.Short(proportion))).Append("</strong>").Append(Encode(what));
        html.Append("<br><span>").Append(Encode($"{proportion.Count} of {proportion.Total}")).Append("</span></li>\n");
    }

    private static void WriteCurves(StringBuilder html, IReadOnlyList<ScoreCurve> curves)
    {
        if (curves.Count == 0) return;
        html.Append("<h2>Over all thresholds</h2>\n<div class=\"plots\">\n");
        Figure(html, "Recall over the false-alarm rate (ROC). The scale of false alarms is logarithmic: what counts happens far to the left.",
            SvgPlot.Draw("roc", "Receiver operating characteristic", Describe(curves, static c => $"area {RateText.Score(c.RocArea)}"), PlotAxis.Logarithmic("False alarms"), PlotAxis.Linear("Recall"),
                [.. curves.Select(static c => new PlotLine(c.Name, [.. c.Points.Select(static p => (p.FalseAlarms, p.Recall))]))]));
        Figure(html, "Precision over recall. It depends on how many of the messages are scams, which in a real chat are far fewer.",
            SvgPlot.Draw("pr", "Precision and recall", Describe(curves, static c => $"average precision {RateText.Score(c.AveragePrecision)}"), PlotAxis.Linear("Recall"), PlotAxis.Linear("Precision"),
                [.. curves.Select(static c => new PlotLine(c.Name, [.. c.Points.Select(static p => (p.Recall, p.Precision))]))], legendAtLeft: true));
        html.Append("</div>\n");
        var table = new HtmlTable("What other thresholds would give", ["Messages", "ROC area", "Average precision", .. curves[0].RecallAt.Select(static r => $"Recall at {RateText.Percent(r.FalseAlarms)} false alarms")]);
        foreach (var curve in curves)
        {
            table.Add(curve.Name, [RateText.Score(curve.RocArea), RateText.Score(curve.AveragePrecision),
                .. curve.RecallAt.Select(static r => $"{RateText.Percent(r.Recall)} (from {RateText.Score(r.Threshold)})")]);
        }

        html.Append(table);
    }

    private static string Describe(IReadOnlyList<ScoreCurve> curves, Func<ScoreCurve, string> value) =>
        string.Join("; ", curves.Select(c => $"{c.Name}: {value(c)}")) + ".";

    private static void Figure(StringBuilder html, string caption, string svg) =>
        html.Append("<figure>").Append(svg).Append("<figcaption>").Append(Encode(caption)).Append("</figcaption></figure>\n");

    private static void Section(StringBuilder html, string title, params string[] parts)
    {
        var body = string.Concat(parts);
        if (body.Length > 0) html.Append("<h2>").Append(Encode(title)).Append("</h2>\n").Append(body);
    }

    private static string Slices(string title, IReadOnlyList<EvaluationSlice> slices)
    {
        var table = new HtmlTable($"By {title.ToLowerInvariant()}", title, "Recall", "False alarms", "Precision", "Category right", "Spam warned about");
        foreach (var slice in slices)
            table.Add(slice.Name, RateText.Full(slice.Recall), RateText.Full(slice.FalseAlarms), RateText.Full(slice.Precision), RateText.Full(slice.Category), RateText.Full(slice.Spam));
        return table.ToString();
    }

    private static string Calibration(IReadOnlyList<ScoreBand> bands)
    {
        var table = new HtmlTable("Scores and how many scams there are among the messages that have them, in this mixture of messages", "Score", "Mean score", "Scams among them");
        foreach (var band in bands.Where(static b => b.Scams.Total > 0))
            table.Add(RateText.Band(band), RateText.Score(band.MeanScore!.Value), RateText.Full(band.Scams));
        return table.ToString();
    }

    private static string Categories(IReadOnlyList<CategorySlice> categories)
    {
        var table = new HtmlTable("By category", "Category", "Recall", "Given rightly", "Rightly claimed", "Taken for");
        foreach (var category in categories)
        {
            table.Add(category.Category, RateText.Full(category.Recall), RateText.Full(category.Right), RateText.Full(category.Claimed),
                string.Join(", ", category.TakenFor.Select(static c => $"{c.Category} {c.Count}")));
        }

        return table.ToString();
    }

    private static string Dialogues(IReadOnlyList<DialogueSlice> dialogues)
    {
        var table = new HtmlTable("Dialogues that were warned about", "Dialogues", "Scams, the peer's side alone", "Scams, both sides", "Before harm is asked for", "By then", "False alarms, the peer's side alone", "False alarms, both sides");
        foreach (var slice in dialogues)
        {
            table.Add(slice.Name, RateText.Full(slice.WarnedPeer), RateText.Full(slice.Warned), RateText.Full(slice.InTime), RateText.Full(slice.AtHarm),
                RateText.Full(slice.FalseAlarmsPeer), RateText.Full(slice.FalseAlarms));
        }

        return table.ToString();
    }

    private static string DialogueErrors(IReadOnlyList<DialogueError> errors)
    {
        var table = new HtmlTable("Warned about late, never, or without need", "Dialogue", "Label", "Pace", "Category", "Harm at turn", "Warned at turn");
        foreach (var error in errors)
        {
            table.Add(error.Id, error.Label, error.Style ?? "", error.Category ?? "",
                error.HarmTurn is { } harm ? RateText.Count(harm + 1) : "", error.WarnedAt is { } warned ? RateText.Count(warned + 1) : "never");
        }

        return table.ToString();
    }

    private static string Signals(string caption, IReadOnlyList<SignalUse> signals)
    {
        var table = new HtmlTable(caption, "Signal", "Weight", "Category", "False alarms", "Misses", "In benign", "In fraud");
        foreach (var signal in signals)
        {
            table.Add(signal.Id, RateText.Weight(signal.Weight), signal.Category ?? "", RateText.Count(signal.FalseAlarms), RateText.Count(signal.Misses),
                RateText.Count(signal.Benign), RateText.Count(signal.Fraud));
        }

        return table.ToString();
    }

    private static string Errors(string caption, IReadOnlyList<MessageError> errors)
    {
        var showTexts = errors.Any(static e => e.Text is not null);
        var table = new HtmlTable(caption, ["Message", "Score", "Kind", "Is", "Given", "Signals", .. showTexts ? ["Text"] : Array.Empty<string>()]);
        foreach (var error in errors)
        {
            table.Add(error.Id, [RateText.Score(error.Score), error.Kind ?? "", error.Category ?? "", error.Given ?? "", string.Join(", ", error.Signals),
                .. showTexts ? [error.Text ?? ""] : Array.Empty<string>()]);
        }

        return table.ToString();
    }

    private static string Of(string split) => split switch
    {
        "fit" => "the fitting half",
        "held-out" => "the held-out half",
        _ => "all messages",
    };

    private static string Style()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(StyleResource)
            ?? throw new InvalidOperationException($"The tool was built without its resource {StyleResource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
