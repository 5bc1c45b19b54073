using System.Collections.Concurrent;

namespace FraudGuard.Conversations;

// Categories as numbers, and back. Those of the library are known from the start; a host's own once one of its signals
// has been seen, so a state from another process may name one that has no name here yet.
internal sealed class CategoryIds
{
    // Hosts have a handful of categories of their own; a detector that makes up new ones all the time must not fill the memory.
    private const int MostNames = 1024;

    private readonly ConcurrentDictionary<uint, string> _names = new(ScamCategory.All.Select(static c => KeyValuePair.Create(Hash(c), c)));

    public uint IdOf(string category)
    {
        var id = Hash(category);
        if (!_names.ContainsKey(id) && _names.Count < MostNames) _names.TryAdd(id, category);
        return id;
    }

    public string? NameOf(uint id) => _names.GetValueOrDefault(id);

    // 0 marks a free place.
    private static uint Hash(string category) => StableHash.Of(category) is var hash and not 0 ? hash : 1;
}
