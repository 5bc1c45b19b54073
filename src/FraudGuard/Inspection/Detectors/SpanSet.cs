namespace FraudGuard.Inspection.Detectors;

// A fixed set of strings that is asked with spans, so that asking allocates nothing on any target framework.
internal sealed class SpanSet
{
    private readonly string?[] _slots;

    public SpanSet(params IEnumerable<string> items)
    {
        string[] all = [.. items];
        _slots = new string?[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * all.Length + 1))];
        foreach (var item in all) _slots[Find(item)] = item;
    }

    public bool Contains(ReadOnlySpan<char> item) => _slots[Find(item)] is not null;

    private int Find(ReadOnlySpan<char> item)
    {
        var mask = _slots.Length - 1;
        var at = string.GetHashCode(item) & mask;
        while (_slots[at] is { } taken && !item.SequenceEqual(taken)) at = (at + 1) & mask;
        return at;
    }
}
