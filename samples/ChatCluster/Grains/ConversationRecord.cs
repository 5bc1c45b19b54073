namespace ChatCluster.Grains;

/// <summary>What is stored of a conversation. Never changed, only replaced.</summary>
public sealed class ConversationRecord
{
    /// <summary>How many messages are recognised when they come again.</summary>
    public const int MostIds = 16;

    public static ConversationRecord Empty { get; } = new();

    /// <summary>FraudGuard's state, opaque.</summary>
    public ReadOnlyMemory<byte> State { get; init; }

    /// <summary>The state that the last counted message met, so that its retry gets the same answer.</summary>
    public ReadOnlyMemory<byte> Before { get; init; }

    /// <summary>Hashes of the ids of what was counted last, the latest at the end.</summary>
    public IReadOnlyList<ulong> Ids { get; init; } = [];

    public bool Has(ulong id) => Ids.Contains(id);

    /// <summary>What a message that was counted already is assessed with: what it met, as far as that is still known.</summary>
    public ReadOnlyMemory<byte> StateFor(ulong id) => Ids[^1] == id ? Before : State;

    public ConversationRecord With(ulong id, ReadOnlyMemory<byte> state) => new()
    {
        State = state,
        Before = State,
        Ids = [.. Ids.Skip(Ids.Count - MostIds + 1), id],
    };
}
