namespace FraudGuard.Conversations;

/// <summary>
/// Keeps a small state of bytes for every conversation. Implementations are safe to use from many threads at once.
/// </summary>
/// <remarks>
/// The bytes hold numbers, never text, and are opaque to the store; their format has a version of its own. Nothing is lost
/// under concurrent updates as long as <see cref="TryReplaceAsync"/> compares and writes in one step.
/// </remarks>
public interface IConversationStore
{
    /// <summary>Reads a conversation's state.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The state, which the caller doesn't change, or empty when there is none.</returns>
    ValueTask<ReadOnlyMemory<byte>> ReadAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Replaces a conversation's state, if it is still the expected one, byte by byte.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="expected">The state as it was read; empty for none.</param>
    /// <param name="state">The new state. The store may keep the memory: nobody writes to it again.</param>
    /// <param name="lifetime">How long the state is of use from now on; the store may drop it then, or earlier when it is full.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether it was replaced; if not, someone else was faster.</returns>
    ValueTask<bool> TryReplaceAsync(
        string conversationId, ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> state, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Removes a conversation's state, if there is one.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>When it is removed.</returns>
    ValueTask RemoveAsync(string conversationId, CancellationToken cancellationToken);
}
