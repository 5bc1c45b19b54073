using System.Text;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;

namespace FraudGuard.Tests.Inspection;

// Lexicons and inspectors for one test.
internal static class Given
{
    // A lexicon of which a test writes only the terms, rules and so on that matter to it.
    public static Lexicon Lexicon(string rest, string id = "test") => FraudGuard.Lexicons.Lexicon.Parse(
        Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","version":"1","language":"und",{{rest}}}"""), $"{id}.json");

    public static MessageInspector Inspector(string rest, params ISignalDetector[] detectors) =>
        new(LexiconSet.Create([Lexicon(rest)]), detectors);

    public static string[] Counted(this FraudAssessment assessment) => [.. assessment.Signals.Select(static s => s.Id)];
}
