using Microsoft.Extensions.Options;

namespace FraudGuard.Conversations;

/// <summary>Keeps conversations in the memory of the process, as many as fit; the least recently used go first.</summary>
/// <remarks>Safe to use from many threads at once. What it keeps is lost with the process.</remarks>
public sealed class InMemoryConversationStore : IConversationStore
{
    // What an entry takes besides its id's characters and its state: the objects around them and its place in the table.
    private const int Overhead = 240;

    private readonly object _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    // Least recently used first.
    private readonly LinkedList<Entry> _order = new();
    private readonly TimeProvider _clock;
    private readonly int _mostConversations;
    private readonly long _mostBytes;
    private long _bytes;

    /// <summary>Creates an empty store.</summary>
    /// <param name="options">How much it keeps: <see cref="ConversationOptions.MemoryConversations"/>, <see cref="ConversationOptions.MemoryBytes"/>.</param>
    /// <param name="timeProvider">The clock by which states expire.</param>
    /// <exception cref="OptionsValidationException">The options aren't valid.</exception>
    public InMemoryConversationStore(IOptions<ConversationOptions> options, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        (_mostConversations, _mostBytes, _clock) = (options.Value.MemoryConversations, options.Value.MemoryBytes, timeProvider);
    }

    /// <summary>How many conversations it keeps now.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _entries.Count;
        }
    }

    /// <summary>How many bytes they take, about.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate) return _bytes;
        }
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(string conversationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<ReadOnlyMemory<byte>>(cancellationToken);
        return ValueTask.FromResult(Read(conversationId));
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryReplaceAsync(
        string conversationId, ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> state, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<bool>(cancellationToken);
        lock (_gate)
        {
            var node = Find(conversationId);
            var current = node is null ? default : node.Value.State;
            if (!current.Span.SequenceEqual(expected.Span)) return ValueTask.FromResult(false);
            if (node is not null) Remove(node);
            if (!state.IsEmpty) Add(new Entry(conversationId, state, _clock.GetTimestamp(), lifetime));
            while (_entries.Count > _mostConversations || _bytes > _mostBytes) Remove(_order.First!);
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string conversationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled(cancellationToken);
        lock (_gate)
        {
            if (_entries.TryGetValue(conversationId, out var node)) Remove(node);
            return default;
        }
    }

    internal ReadOnlyMemory<byte> Read(string conversationId)
    {
        lock (_gate)
        {
            if (Find(conversationId) is not { } node) return default;
            _order.Remove(node);
            _order.AddLast(node);
            return node.Value.State;
        }
    }

    private LinkedListNode<Entry>? Find(string conversationId)
    {
        if (!_entries.TryGetValue(conversationId, out var node)) return null;
        if (_clock.GetElapsedTime(node.Value.Since) < node.Value.Lifetime) return node;
        Remove(node);
        return null;
    }

    private void Add(Entry entry)
    {
        _entries.Add(entry.ConversationId, _order.AddLast(entry));
        _bytes += entry.Size;
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _entries.Remove(node.Value.ConversationId);
        _order.Remove(node);
        _bytes -= node.Value.Size;
    }

    private sealed record Entry(string ConversationId, ReadOnlyMemory<byte> State, long Since, TimeSpan Lifetime)
    {
        public long Size => Overhead + sizeof(char) * (long)ConversationId.Length + State.Length;
    }
}
