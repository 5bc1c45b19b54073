using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Linting;

/// <summary>Finds terms and rules that never fire on given messages.</summary>
internal static class UseLint
{
    public static HashSet<string> FiringIds(MessageInspector inspector, IReadOnlyList<CorpusItem> items, Action<int> report, CancellationToken cancellationToken)
    {
        const int stepsBetweenReports = 256;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (i % stepsBetweenReports == 0) report(i);
            var texts = items[i].IsDialogue ? items[i].Turns.Select(static t => t.Text) : [items[i].Text];
            foreach (var text in texts)
                foreach (var traced in inspector.Trace(text).Signals) ids.Add(traced.Signal.Id);
        }

        return ids;
    }

    public static IEnumerable<LintFinding> Check(Lexicon lexicon, LexiconPlaces places, HashSet<string> firing, int messages) =>
        lexicon.Terms.Select(static t => t.Id).Concat(lexicon.Rules.Select(static r => r.Id))
            .Where(id => !firing.Contains(id))
            .Select(id => places.Finding(LintSeverity.Info, "never-fires", id, $"never fires on the {messages} messages given. Give messages in which it should, or think again whether it helps."));
}
