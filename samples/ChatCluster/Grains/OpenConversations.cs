using System.Collections.Concurrent;
using FraudGuard.Conversations;

namespace ChatCluster.Grains;

/// <summary>
/// The silo's <see cref="IConversationStore"/>: gives the library the bytes of the grain that is calling it, and takes what
/// it makes of them. The grain writes them to the storage, with the ids of the messages, before it answers.
/// </summary>
internal sealed class OpenConversations : IConversationStore
{
    private readonly ConcurrentDictionary<string, OpenState> _states = new(StringComparer.Ordinal);

    /// <summary>Opens a conversation for the time of one call.</summary>
    public OpenState Open(string conversationId, ReadOnlyMemory<byte> bytes)
    {
        var state = new OpenState(this, conversationId, bytes);
        return _states.TryAdd(conversationId, state)
            ? state
            : throw new InvalidOperationException("The conversation is open already: its grain must work on one call at a time.");
    }

    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(string conversationId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(StateOf(conversationId).Bytes);

    public ValueTask<bool> TryReplaceAsync(
        string conversationId, ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> state, TimeSpan lifetime, CancellationToken cancellationToken) =>
        ValueTask.FromResult(StateOf(conversationId).TryReplace(expected, state));

    public ValueTask RemoveAsync(string conversationId, CancellationToken cancellationToken)
    {
        StateOf(conversationId).Replace(default);
        return default;
    }

    internal void Close(string conversationId) => _states.TryRemove(conversationId, out _);

    private OpenState StateOf(string conversationId) => _states.TryGetValue(conversationId, out var state)
        ? state
        : throw new InvalidOperationException("The conversation isn't open: only its grain may have it inspected.");
}
