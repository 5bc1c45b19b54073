using System.Globalization;
using System.Text.Json;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using FraudGuard.Matching;

namespace FraudGuard.Benchmarks.Robustness;

/// <summary>
/// How many scam messages are still found after each transformation, and how many ordinary messages folding flags anew.
/// </summary>
/// <remarks>
/// Counted are messages that reach at least <see cref="RiskLevel.Low"/> as they were written; one counts as still found when
/// it reaches the same level again.
/// </remarks>
internal static class RobustnessReport
{
    private const int Seed = 20261124;

    // Case, width and the Traditional forms are how the other half of the readers write, not ways around a filter: without
    // them nothing written so is read at all.
    private static readonly (string Name, Folding Folding)[] Baselines =
        [("no folding", Folding.None), ("case, width and Chinese variants", Folding.Case | Folding.Width | Folding.ChineseVariants)];

    /// <param name="messageFiles">Scam messages, one a line or as JSON lines with a text; empty for the evaluation set.</param>
    /// <param name="ordinaryFiles">Ordinary messages, likewise.</param>
    /// <param name="output">Takes the tables.</param>
    public static void Run(IReadOnlyCollection<string> messageFiles, IReadOnlyCollection<string> ordinaryFiles, TextWriter output)
    {
        var inspector = new MessageInspector(LexiconSet.Create(BuiltInLexicons.All));
        var messages = Read(messageFiles, "scam-zh.jsonl", "scam-en.jsonl");
        var found = messages.Select(text => (Text: text, inspector.Inspect(text).Level)).Where(static m => m.Level >= RiskLevel.Low).ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{messages.Length} scam messages, {found.Length} found as written"));
        foreach (var transformation in Transformations.All)
        {
            var random = new Random(Seed);
            var kept = found.Count(message => inspector.Inspect(transformation.Apply(message.Text, random)).Level >= message.Level);
            var share = (double)kept / found.Length;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{transformation.Name,-52} {share,8:P1}   {(transformation.Target == 0 ? "no target" : $"target {transformation.Target:P0}   {(share >= transformation.Target ? "met" : "MISSED")}")}"));
        }

        var ordinary = Read(ordinaryFiles, "benign-zh.jsonl", "benign-en.jsonl");
        foreach (var (name, folding) in Baselines)
        {
            var plain = new MessageInspector(LexiconSet.Create(BuiltInLexicons.All, folding));
            var flagged = ordinary.Where(text => inspector.Inspect(text).Level >= RiskLevel.Low && plain.Inspect(text).Level < RiskLevel.Low).ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{ordinary.Length} ordinary messages, {flagged.Length} flagged that are not with {name} ({(double)flagged.Length / ordinary.Length:P3}; target 0.020 %)"));
        }
    }

    private static string[] Read(IReadOnlyCollection<string> files, params string[] evaluation)
    {
        if (files.Count == 0) files = [.. evaluation.Select(Find)];
        return [.. files.SelectMany(static file => File.ReadLines(file)
            .Where(static line => line.Length != 0)
            .Select(line => file.EndsWith(".jsonl", StringComparison.Ordinal) ? JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()! : line))];
    }

    /// <summary>A file of the evaluation set, from wherever in the repository this is run.</summary>
    private static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "tests", "evaluation", name);
            if (File.Exists(file)) return file;
        }

        throw new FileNotFoundException($"tests/evaluation/{name} is not above {AppContext.BaseDirectory}; name files by --messages and --ordinary.");
    }
}
