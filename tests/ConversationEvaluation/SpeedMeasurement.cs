using System.Globalization;
using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace ConversationEvaluation;

/// <summary>Messages a second on one thread, each dialogue in a new conversation every time.</summary>
internal sealed class SpeedMeasurement(IConversationInspector conversations, IMessageInspector messages, IConversationStore store, TimeProvider time)
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    public async Task<string> RunAsync(IReadOnlyList<Dialogue> dialogues, CancellationToken cancellationToken)
    {
        var rounds = 0;
        await RoundAsync();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var (count, started) = (0L, time.GetTimestamp());
        while (time.GetElapsedTime(started) < Duration) count += await RoundAsync();
        var elapsed = time.GetElapsedTime(started);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;

        var (alone, startedAlone) = (0L, time.GetTimestamp());
        while (time.GetElapsedTime(startedAlone) < Duration)
        {
            foreach (var dialogue in dialogues)
                foreach (var turn in dialogue.Turns) messages.Inspect(Message(dialogue, turn, 0));
            alone += dialogues.Sum(static d => d.Turns.Count);
        }

        var elapsedAlone = time.GetElapsedTime(startedAlone);
        var kept = store is InMemoryConversationStore { Count: > 0 } memory ? $", {memory.Bytes / memory.Count} bytes per conversation kept" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"in conversations {count / elapsed.TotalSeconds:N0} messages/s, {allocated / (double)count:0} bytes allocated each{kept}; alone {alone / elapsedAlone.TotalSeconds:N0} messages/s");

        async Task<int> RoundAsync()
        {
            var inspected = 0;
            rounds++;
            foreach (var dialogue in dialogues)
            {
                foreach (var turn in dialogue.Turns)
                {
                    await conversations.InspectAsync(Message(dialogue, turn, rounds), cancellationToken);
                    inspected++;
                }
            }

            return inspected;
        }
    }

    private static ChatMessage Message(Dialogue dialogue, Turn turn, int round) => new()
    {
        Text = turn.Text,
        ConversationId = string.Create(CultureInfo.InvariantCulture, $"{dialogue.Id}-{round}"),
        Direction = turn.FromPeer ? MessageDirection.Incoming : MessageDirection.Outgoing,
        SentAt = DateTimeOffset.UnixEpoch.AddMinutes(turn.Minutes),
    };
}
