using System.Diagnostics.CodeAnalysis;

namespace FraudGuard.Identity;

/// <summary>
/// Remembers a bounded number of values for a bounded time. When it is full, the least recently used goes. Thread-safe;
/// the lock is held for a few pointer moves and never across a call into foreign code.
/// </summary>
internal sealed class ExpiringCache<TKey, TValue>(int capacity, TimeProvider time)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();
    private readonly object _lock = new();

    /// <summary>Finds a value that is not over yet.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="age">How long it has been here.</param>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value, out TimeSpan age)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                if (!node.Value.Lifetime.IsOver(time))
                {
                    _byUse.Remove(node);
                    _byUse.AddFirst(node);
                    value = node.Value.Value;
                    age = node.Value.Lifetime.Age(time);
                    return true;
                }

                Remove(node);
            }
        }

        value = default;
        age = default;
        return false;
    }

    public void Set(TKey key, TValue value, TimeSpan duration)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var old)) Remove(old);
            Add(key, value, duration);
        }
    }

    /// <summary>The value already there and not over yet, or else the one given.</summary>
    public TValue GetOrAdd(TKey key, TValue value, TimeSpan duration)
    {
        lock (_lock)
        {
            if (TryGet(key, out var known, out _)) return known;
            Add(key, value, duration);
            return value;
        }
    }

    /// <summary>Removes a key, but only as long as it still holds the value.</summary>
    public void Remove(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node) && EqualityComparer<TValue>.Default.Equals(node.Value.Value, value))
                Remove(node);
        }
    }

    public void RemoveWhere(Func<TKey, TValue, bool> predicate)
    {
        lock (_lock)
        {
            for (var node = _byUse.First; node is not null;)
            {
                var next = node.Next;
                if (predicate(node.Value.Key, node.Value.Value)) Remove(node);
                node = next;
            }
        }
    }

    private void Add(TKey key, TValue value, TimeSpan duration)
    {
        if (capacity == 0 || duration <= TimeSpan.Zero) return;
        if (_entries.Count == capacity) Remove(_byUse.Last!);
        _entries.Add(key, _byUse.AddFirst(new Entry(key, value, new Lifetime(time, duration))));
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _entries.Remove(node.Value.Key);
        _byUse.Remove(node);
    }

    private sealed record Entry(TKey Key, TValue Value, Lifetime Lifetime);
}
