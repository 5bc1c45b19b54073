using System.Buffers;

namespace FraudGuard.Inspection;

// Grows from the caller's stack into the pool, so that scoring allocates nothing of its own.
internal ref struct FoundSignalList(Span<FoundSignal> initial)
{
    private Span<FoundSignal> _items = initial;
    private FoundSignal[]? _rented;
    private int _count;

    public readonly Span<FoundSignal> Items => _items[.._count];

    public void Add(in FoundSignal item)
    {
        if (_count == _items.Length) Grow();
        _items[_count++] = item;
    }

    public void Dispose()
    {
        if (_rented is not null) ArrayPool<FoundSignal>.Shared.Return(_rented);
        _rented = null;
    }

    private void Grow()
    {
        var larger = ArrayPool<FoundSignal>.Shared.Rent(2 * _items.Length);
        _items.CopyTo(larger);
        if (_rented is not null) ArrayPool<FoundSignal>.Shared.Return(_rented);
        _items = _rented = larger;
    }
}
