using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace FraudGuard.Guidance;

/// <summary>A list of catalogue entries that keeps its order and finds each by its id.</summary>
/// <typeparam name="T">The kind of entry.</typeparam>
public sealed class GuidanceEntries<T> : IReadOnlyCollection<T>
    where T : class
{
    private readonly List<T> _entries = [];
    private readonly Func<T, string> _getId;

    internal GuidanceEntries(Func<T, string> getId) => _getId = getId;

    internal GuidanceEntries(Func<T, string> getId, IEnumerable<T> entries)
        : this(getId) => _entries.AddRange(entries);

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <summary>Adds an entry at the end, or puts it in the place of the one with the same id.</summary>
    /// <param name="entry">The entry.</param>
    public void Set(T entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var index = IndexOf(_getId(entry));
        if (index < 0) _entries.Add(entry);
        else _entries[index] = entry;
    }

    /// <summary>Removes an entry.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string id)
    {
        var index = IndexOf(id);
        if (index >= 0) _entries.RemoveAt(index);
        return index >= 0;
    }

    /// <summary>Removes all entries that match.</summary>
    /// <param name="match">Says which.</param>
    /// <returns>How many were removed.</returns>
    public int RemoveAll(Predicate<T> match) => _entries.RemoveAll(match);

    /// <summary>Finds an entry.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="entry">The entry, when there is one.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string id, [NotNullWhen(true)] out T? entry)
    {
        var index = IndexOf(id);
        entry = index < 0 ? null : _entries[index];
        return entry is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _entries.FindIndex(e => string.Equals(_getId(e), id, StringComparison.Ordinal));
    }
}
