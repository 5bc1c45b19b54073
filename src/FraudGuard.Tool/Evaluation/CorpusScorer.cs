using FraudGuard.Inspection;
using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Evaluation;

/// <summary>Runs the inspector over a corpus.</summary>
internal static class CorpusScorer
{
    private const int StepsBetweenReports = 256;

    public static (List<ScoredMessage> Messages, List<ScoredDialogue> Dialogues) Score(
        IMessageInspector inspector, IReadOnlyList<CorpusItem> items, Action<int> report, CancellationToken cancellationToken)
    {
        var messages = new List<ScoredMessage>();
        var dialogues = new List<ScoredDialogue>();
        for (var i = 0; i < items.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (i % StepsBetweenReports == 0) report(i);
            if (items[i].IsDialogue) dialogues.Add(ScoreDialogue(inspector, items[i]));
            else messages.Add(new ScoredMessage(items[i], inspector.Inspect(items[i].Text)));
        }

        report(items.Count);
        return (messages, dialogues);
    }

    private static ScoredDialogue ScoreDialogue(IMessageInspector inspector, CorpusItem dialogue)
    {
        var (atPeer, _) = FirstWarning(inspector, dialogue, peerOnly: true);
        var (at, category) = FirstWarning(inspector, dialogue, peerOnly: false);
        return new ScoredDialogue(dialogue, atPeer, at, category);
    }

    private static (int? Turn, string? Category) FirstWarning(IMessageInspector inspector, CorpusItem dialogue, bool peerOnly)
    {
        for (var i = 0; i < dialogue.Turns.Count; i++)
        {
            var turn = dialogue.Turns[i];
            if (peerOnly && !turn.IsPeer) continue;
            var assessment = inspector.Inspect(new ChatMessage
            {
                Text = turn.Text,
                ConversationId = dialogue.Id,
                Direction = turn.IsPeer ? MessageDirection.Incoming : MessageDirection.Outgoing,
                SentAt = DateTimeOffset.UnixEpoch.AddMinutes(turn.Minutes),
            });
            if (assessment.Level >= RiskLevel.Medium) return (i, assessment.Category);
        }

        return (null, null);
    }
}
