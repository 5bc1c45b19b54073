using System.Buffers;

namespace FraudGuard.Matching;

/// <summary>Merges overlapping ranges, given in the order of their ends.</summary>
/// <remarks>
/// Ranges are collected before anything is written, so that a text can be masked in place: the search reads what it has
/// already passed, to test conditions.
/// </remarks>
internal ref struct MaskedRanges
{
    private Span<(int Start, int End)> _ranges;
    private (int Start, int End)[]? _rented;

    /// <param name="room">Room for the first ranges.</param>
    public MaskedRanges(Span<(int Start, int End)> room) => _ranges = room;

    /// <summary>How many ranges are left after merging.</summary>
    public int Count { get; private set; }

    public void Add(int start, int length)
    {
        var end = start + length;

        // What is merged is gone for good, so that all merging together is linear.
        for (; Count != 0 && _ranges[Count - 1].End > start; Count--)
        {
            start = Math.Min(start, _ranges[Count - 1].Start);
            end = Math.Max(end, _ranges[Count - 1].End);
        }

        if (Count == _ranges.Length) Grow();
        _ranges[Count++] = (start, end);
    }

    /// <summary>Overwrites every range.</summary>
    public readonly void Fill<T>(Span<T> destination, T mask)
    {
        foreach (var (start, end) in _ranges[..Count]) destination[start..end].Fill(mask);
    }

    public void Dispose()
    {
        if (_rented is not null) ArrayPool<(int Start, int End)>.Shared.Return(_rented);
        _rented = null;
        _ranges = default;
    }

    private void Grow()
    {
        var larger = ArrayPool<(int Start, int End)>.Shared.Rent(_ranges.Length * 2);
        _ranges.CopyTo(larger);
        if (_rented is not null) ArrayPool<(int Start, int End)>.Shared.Return(_rented);
        _rented = larger;
        _ranges = larger;
    }
}
