using System.Globalization;
using FraudGuard.Benchmarks.Comparison;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using FraudGuard.Matching;

namespace FraudGuard.Benchmarks.Inspection;

/// <summary>What inspecting whole messages costs, against the bare matcher with the same keywords and folding.</summary>
internal static class InspectionRuns
{
    private const int TypicalLength = 20;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    /// <param name="files">Messages, one a line; empty for generated ones.</param>
    /// <param name="output">Takes the table.</param>
    public static void Run(IReadOnlyCollection<string> files, TextWriter output)
    {
        var set = LexiconSet.Create(BuiltInLexicons.All);
        var inspector = new MessageInspector(set);
        var matcher = set.Matcher;
        output.WriteLine(Machine.Describe());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{matcher.KeywordCount} keywords, {set.Rules.Length} rules, default folding, all detectors; one thread, interleaved passes."));
        output.WriteLine();
        output.WriteLine("| Messages | number | units | messages/s, median | best | ns a message | bare matcher, ns | ratio, median | by best | something found | bytes a message | bytes where nothing is found |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, messages) in files.Count == 0 ? Generated() : files.Select(Read))
        {
            var clean = messages.Where(message => inspector.Inspect(message).Signals.Count == 0).ToArray();
            Write(output, name, messages, clean.Length, inspector, matcher);
            if (clean.Length < messages.Length && clean.Length > 0) Write(output, name + ", where nothing is found", clean, clean.Length, inspector, matcher);
        }
    }

    private static void Write(TextWriter output, string name, string[] messages, int clean, MessageInspector inspector, KeywordMatcher matcher)
    {
        var inspect = new Engine("inspect", texts =>
        {
            var found = 0L;
            foreach (var text in texts) found += inspector.Inspect(text).Signals.Count;
            return found;
        });
        var times = InterleavedTimer.Run([inspect, Engine.Count("count", matcher)], messages, Budget);
        var units = messages.Average(static message => (double)message.Length);
        var nothing = messages.Where(message => inspector.Inspect(message).Signals.Count == 0).ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {messages.Length} | {units:0.0} | {1e9 / (times[0].Median * units):N0} | {1e9 / (times[0].Best * units):N0} | {times[0].Best * units:0} | {times[1].Best * units:0} | {times[0].Median / times[1].Median:0.00} | {times[0].Best / times[1].Best:0.00} | {1 - ((double)clean / messages.Length):P1} | {Allocated(inspect, messages):0.0} | {Allocated(inspect, nothing):0.0} |"));
        output.Flush();
    }

    /// <summary>Bytes allocated for a message, once everything has run before.</summary>
    private static double Allocated(Engine engine, string[] messages)
    {
        if (messages.Length == 0) return 0;
        var least = long.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            engine.Run(messages);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (double)least / messages.Length;
    }

    private static (string Name, string[] Messages) Read(string file) =>
        (Path.GetFileNameWithoutExtension(file), [.. File.ReadLines(file).Where(static line => line.Length != 0)]);

    /// <summary>Chat lines of both languages, and of those the Chinese ones of about twenty units.</summary>
    private static IEnumerable<(string Name, string[] Messages)> Generated()
    {
        foreach (var source in (TextSource[])[TextSource.Chinese, TextSource.English])
        {
            var messages = source.CreateMessages(16_000, source.CreateKeywords(100));
            yield return (source.Name, messages);
            if (source != TextSource.Chinese) continue;
            string[] typical = [.. messages.Where(static message => message.Length is >= TypicalLength - 2 and <= TypicalLength + 2)];
            yield return ($"{source.Name}, {TypicalLength} ± 2 units", typical);
        }
    }
}
