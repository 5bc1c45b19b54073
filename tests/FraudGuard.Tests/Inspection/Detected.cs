using FraudGuard.Inspection;
using FraudGuard.Lexicons;

namespace FraudGuard.Tests.Inspection;

// What the built-in detectors see in a text: "id=what it covers", in the order of their place.
internal static class Detected
{
    private static readonly MessageInspector Inspector = new(LexiconSet.Create([BuiltInLexicons.Common]));

    public static string[] In(string text, string prefix = "") =>
        [.. Inspector.Trace(text).Signals
            .Where(s => s.Signal.Kind == SignalKind.Detector && s.Signal.Id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(s => $"{s.Signal.Id}={text.Substring(s.Signal.Index, s.Signal.Length)}")];
}
