namespace FraudGuard.Warnings;

/// <summary>
/// The histories of a bounded number of conversations; the least recently used goes when it is full. Thread-safe; the lock
/// is held for a few comparisons and never across a call into foreign code.
/// </summary>
internal sealed class WarningMemory(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private readonly object _lock = new();

    /// <summary>Looks at a conversation's history, if it has one.</summary>
    public TResult? Read<TState, TResult>(string id, TState state, Func<WarningHistory, TState, TResult> read)
        where TResult : struct
    {
        lock (_lock)
        {
            return _entries.TryGetValue(id, out var node) ? read(node.Value.History, state) : null;
        }
    }

    /// <summary>Changes a conversation's history, and begins one if there is none.</summary>
    public TResult Update<TState, TResult>(string id, TState state, Func<WarningHistory, TState, TResult> update)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(id, out var node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }
            else
            {
                if (_entries.Count == capacity)
                {
                    _entries.Remove(_byUse.Last!.Value.Id);
                    _byUse.RemoveLast();
                }

                node = _byUse.AddFirst(new Entry(id, new WarningHistory()));
                _entries.Add(id, node);
            }

            return update(node.Value.History, state);
        }
    }

    public void Remove(string id)
    {
        lock (_lock)
        {
            if (_entries.Remove(id, out var node)) _byUse.Remove(node);
        }
    }

    private sealed record Entry(string Id, WarningHistory History);
}
