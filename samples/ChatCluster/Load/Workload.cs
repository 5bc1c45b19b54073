using FraudGuard.Inspection;

namespace ChatCluster.Load;

/// <summary>Who says what: so many conversations, each with a script.</summary>
internal sealed class Workload(string name, int messages, int conversations, int scamPercent, IReadOnlyList<Script> scams, IReadOnlyList<Script> benign)
{
    public int Messages => messages;

    public int Conversations => conversations;

    /// <summary>Has the library play the dialogues, so that every answer and state is known before.</summary>
    public static async Task<(Workload WarmUp, Workload Load)> CreateAsync(
        LoadOptions options, IReadOnlyList<Dialogue> dialogues, Reference whole)
    {
        var length = Length(options.Messages, options.Conversations);
        var scams = new List<Script>();
        var benign = new List<Script>();
        using (var withoutEnds = new Reference(static conversations => conversations.SplitLength = 0, whole.Messages))
        {
            foreach (var dialogue in dialogues)
                if (await Script.CreateAsync(dialogue, length, whole, withoutEnds) is { } script) (dialogue.IsFraud ? scams : benign).Add(script);
        }

        if ((scams.Count == 0 && options.ScamPercent > 0) || (benign.Count == 0 && options.ScamPercent < 100))
            throw new UnusableException($"{options.Dialogues} needs a scam and a benign dialogue of which no phrase is split over several messages.");
        Console.WriteLine($"{scams.Count + benign.Count} of {dialogues.Count} dialogues can be foretold and are used.");

        // Another name for every run: Redis may still know an earlier one.
        var run = Guid.NewGuid().ToString("N")[..8];
        Workload Create(string suffix, int messages, int conversations) => new($"{run}{suffix}", messages, conversations, options.ScamPercent, scams, benign);
        var warmUpConversations = options.WarmUp == 0 ? 0 : (options.WarmUp + length - 1) / length;
        return (Create("w", options.WarmUp, warmUpConversations), Create("", options.Messages, options.Conversations));
    }

    public string IdOf(int conversation) => $"{name}-{conversation}";

    public int LengthOf(int conversation) => messages / conversations + (conversation < messages % conversations ? 1 : 0);

    public ChatMessage Message(int conversation, int index) => ScriptOf(conversation).Message(IdOf(conversation), index);

    public Answer Answer(int conversation, int index) => ScriptOf(conversation).Answers[index];

    public ReadOnlyMemory<byte> State(int conversation, int said) => ScriptOf(conversation).States[said];

    public bool Counts(int conversation, int index) => !State(conversation, index).Span.SequenceEqual(State(conversation, index + 1).Span);

    private static int Length(int messages, int conversations) => (messages + conversations - 1) / conversations;

    // Scams spread evenly among the others.
    private Script ScriptOf(int conversation)
    {
        var scamsBefore = (int)((long)conversation * scamPercent / 100);
        return (long)(conversation + 1) * scamPercent / 100 > scamsBefore
            ? scams[scamsBefore % scams.Count]
            : benign[(conversation - scamsBefore) % benign.Count];
    }
}
