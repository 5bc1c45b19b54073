using FraudGuard.Conversations;
using FraudGuard.Inspection;
using FraudGuard.Tool.Corpora;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tool.Evaluation;

/// <summary>Runs a corpus through inspection: messages each on its own, dialogues as conversations.</summary>
internal static class CorpusScorer
{
    private const int StepsBetweenReports = 256;

    public static async Task<(List<ScoredMessage> Messages, List<ScoredDialogue> Dialogues)> ScoreAsync(
        IMessageInspector inspector, IReadOnlyList<CorpusItem> items, Action<int> report, CancellationToken cancellationToken)
    {
        // Wired as a host does it; what the host has registered before is kept.
        await using var services = new ServiceCollection().AddSingleton(inspector).AddFraudGuard().BuildServiceProvider();
        var conversations = services.GetRequiredService<IConversationInspector>();
        var messages = new List<ScoredMessage>();
        var dialogues = new List<ScoredDialogue>();
        for (var i = 0; i < items.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (i % StepsBetweenReports == 0) report(i);
            if (items[i].IsDialogue) dialogues.Add(await ScoreAsync(conversations, items[i], cancellationToken));
            else messages.Add(new ScoredMessage(items[i], inspector.Inspect(items[i].Text)));
        }

        report(items.Count);
        return (messages, dialogues);
    }

    private static async Task<ScoredDialogue> ScoreAsync(IConversationInspector conversations, CorpusItem dialogue, CancellationToken cancellationToken)
    {
        var (atPeer, _) = await FirstWarningAsync(conversations, dialogue, peerOnly: true, cancellationToken);
        var (at, category) = await FirstWarningAsync(conversations, dialogue, peerOnly: false, cancellationToken);
        return new ScoredDialogue(dialogue, atPeer, at, category);
    }

    private static async Task<(int? Turn, string? Category)> FirstWarningAsync(
        IConversationInspector conversations, CorpusItem dialogue, bool peerOnly, CancellationToken cancellationToken)
    {
        // Sources may use the same ids.
        var id = $"{dialogue.Source}/{dialogue.Id}";
        var warning = ((int?)null, (string?)null);
        for (var i = 0; i < dialogue.Turns.Count && warning.Item1 is null; i++)
        {
            var turn = dialogue.Turns[i];
            if (peerOnly && !turn.IsPeer) continue;
            var assessment = await conversations.InspectAsync(
                new ChatMessage
                {
                    Text = turn.Text,
                    ConversationId = id,
                    Direction = turn.IsPeer ? MessageDirection.Incoming : MessageDirection.Outgoing,
                    SentAt = DateTimeOffset.UnixEpoch.AddMinutes(turn.Minutes),
                },
                cancellationToken);
            if (assessment.Level >= RiskLevel.Medium) warning = (i, assessment.Category);
        }

        await conversations.ForgetAsync(id, cancellationToken);
        return warning;
    }
}
