using System.Globalization;
using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace ConversationEvaluation;

internal sealed class Evaluation(IConversationInspector conversations, IMessageInspector messages)
{
    private int _next;

    public async Task<DialogueOutcome> RunAsync(Dialogue dialogue, bool peerOnly, bool trace, CancellationToken cancellationToken)
    {
        var id = (++_next).ToString(CultureInfo.InvariantCulture);
        int? reached = null, reachedAlone = null;
        for (var i = 0; i < dialogue.Turns.Count; i++)
        {
            var turn = dialogue.Turns[i];
            if (peerOnly && !turn.FromPeer) continue;
            var message = new ChatMessage
            {
                Text = turn.Text,
                ConversationId = id,
                Direction = turn.FromPeer ? MessageDirection.Incoming : MessageDirection.Outgoing,
                SentAt = DateTimeOffset.UnixEpoch.AddMinutes(turn.Minutes),
            };
            var assessment = await conversations.InspectAsync(message, cancellationToken);
            if (assessment.Level >= RiskLevel.Medium) reached ??= i;
            if (messages.Inspect(message).Level >= RiskLevel.Medium) reachedAlone ??= i;
            if (trace) Show(i, dialogue, turn, assessment);
        }

        return new DialogueOutcome(reached, reachedAlone);
    }

    private static void Show(int i, Dialogue dialogue, Turn turn, FraudAssessment assessment)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(i == dialogue.HarmTurn ? "!" : " ")}{i,3} {(turn.FromPeer ? "peer" : "self")} {assessment.LogOdds,6:0.0}  {turn.Text}"));
        if (assessment.Signals.Count > 0)
            Console.WriteLine("          " + string.Join(", ", assessment.Signals.Select(static s => string.Create(CultureInfo.InvariantCulture, $"{s.Id}[{s.Stage}] {s.Weight:+0.0;-0.0}"))));
    }
}
