using System.Buffers;

namespace FraudGuard.Inspection;

// Grows from the caller's stack into the pool, so that scoring allocates nothing of its own.
internal ref struct FoundSignalList(Span<FoundSignal> initial)
{
    private const int Few = 24;

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

    // The strongest first.
    public static void SortByStrength(Span<FoundSignal> items)
    {
        if (items.Length <= Few) Sort(items, default(Strength));
        else items.Sort(default(Strength));
    }

    // In the order of the message; of two that begin together the longer first.
    public static void SortByPlace(Span<FoundSignal> items)
    {
        if (items.Length <= Few) Sort(items, default(Place));
        else items.Sort(default(Place));
    }

    // For a handful of items the quickest.
    private static void Sort<TOrder>(Span<FoundSignal> items, TOrder order)
        where TOrder : struct, IComparer<FoundSignal>
    {
        for (var i = 1; i < items.Length; i++)
        {
            var item = items[i];
            var at = i;
            for (; at > 0 && order.Compare(items[at - 1], item) > 0; at--) items[at] = items[at - 1];
            items[at] = item;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<FoundSignal>.Shared.Rent(2 * _items.Length);
        _items.CopyTo(larger);
        if (_rented is not null) ArrayPool<FoundSignal>.Shared.Return(_rented);
        _items = _rented = larger;
    }

    private readonly struct Strength : IComparer<FoundSignal>
    {
        public int Compare(FoundSignal x, FoundSignal y) =>
            Math.Abs(y.Weight).CompareTo(Math.Abs(x.Weight)) is var c and not 0 ? c : x.Entry.CompareTo(y.Entry);
    }

    private readonly struct Place : IComparer<FoundSignal>
    {
        public int Compare(FoundSignal x, FoundSignal y) =>
            x.Index.CompareTo(y.Index) is var i and not 0 ? i : y.Length.CompareTo(x.Length) is var l and not 0 ? l : x.Entry.CompareTo(y.Entry);
    }
}
