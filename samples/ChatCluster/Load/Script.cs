using FraudGuard.Inspection;

namespace ChatCluster.Load;

/// <summary>A dialogue, said over and over, with what has to come of it.</summary>
internal sealed class Script
{
    // Between one time and the next nobody speaks.
    private const double PauseMinutes = 24 * 60;

    private readonly Dialogue _dialogue;
    private readonly DateTimeOffset _start;

    private Script(Dialogue dialogue, int length)
    {
        _dialogue = dialogue;
        // Ends an hour ago: times in the future would count as now, and nothing could be foretold.
        _start = DateTimeOffset.UtcNow - TimeSpan.FromMinutes(Minutes(length - 1) + 60);
    }

    /// <summary>What the in-process inspector answers to each message.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>What is remembered after so many messages; one more than messages.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> States { get; init; }

    /// <summary>Plays a dialogue to the in-process inspector.</summary>
    /// <returns>
    /// The script, or <see langword="null"/> when a phrase of it is split over several messages: the ends of messages are in
    /// the memory of one silo, so what comes of it depends on what happens to that silo.
    /// </returns>
    public static async Task<Script?> CreateAsync(Dialogue dialogue, int length, Reference whole, Reference withoutEnds)
    {
        var answers = new Answer[length];
        var states = new ReadOnlyMemory<byte>[length + 1];
        var script = new Script(dialogue, length) { Answers = answers, States = states };
        for (var i = 0; i < length; i++)
        {
            var message = script.Message(dialogue.Id, i);
            answers[i] = Answer.Of(await whole.Inspector.InspectAsync(message));
            states[i + 1] = await whole.Store.ReadAsync(dialogue.Id, CancellationToken.None);
            var other = Answer.Of(await withoutEnds.Inspector.InspectAsync(message));
            var otherState = await withoutEnds.Store.ReadAsync(dialogue.Id, CancellationToken.None);
            if (other != answers[i] || !otherState.Span.SequenceEqual(states[i + 1].Span)) return null;
        }

        return script;
    }

    public ChatMessage Message(string conversationId, int index)
    {
        var turn = _dialogue.Turns[index % _dialogue.Turns.Count];
        return new ChatMessage
        {
            Text = turn.Text,
            ConversationId = conversationId,
            SenderId = turn.FromPeer ? "peer" : "self",
            Direction = turn.FromPeer ? MessageDirection.Incoming : MessageDirection.Outgoing,
            Relation = SenderRelation.NewContact,
            SentAt = _start + TimeSpan.FromMinutes(Minutes(index)),
        };
    }

    private double Minutes(int index) =>
        index / _dialogue.Turns.Count * (_dialogue.Turns[^1].Minutes + PauseMinutes) + _dialogue.Turns[index % _dialogue.Turns.Count].Minutes;
}
