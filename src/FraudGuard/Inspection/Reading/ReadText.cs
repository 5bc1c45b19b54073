using System.Buffers;

namespace FraudGuard.Inspection;

// A text as it is read, and where each unit of it stands in the text as written. In rented memory; empty when the two are
// the same.
internal struct ReadText : IDisposable
{
    private char[]? _units;
    private Origin[]? _origins;

    public readonly bool IsAsWritten => _units is null;

    public int Length { get; private set; }

    public readonly Span<char> Units => _units.AsSpan(0, Length);

    public readonly Span<Origin> Origins => _origins.AsSpan(0, Length);

    public static ReadText Rent(int capacity) =>
        new() { _units = ArrayPool<char>.Shared.Rent(capacity), _origins = ArrayPool<Origin>.Shared.Rent(capacity) };

    // Room for more units; what is written there counts after Advance.
    public Span<char> Free(int least)
    {
        if (Math.Min(_units!.Length, _origins!.Length) - Length < least) Grow(least);
        return _units.AsSpan(Length);
    }

    public void Advance(int count, Origin origin)
    {
        _origins.AsSpan(Length, count).Fill(origin);
        Length += count;
    }

    public void Shorten(int length) => Length = length;

    public void Dispose()
    {
        if (_units is not null) ArrayPool<char>.Shared.Return(_units);
        if (_origins is not null) ArrayPool<Origin>.Shared.Return(_origins);
        this = default;
    }

    private void Grow(int least)
    {
        var capacity = Math.Max(2 * _units!.Length, Length + least);
        var (units, origins) = (ArrayPool<char>.Shared.Rent(capacity), ArrayPool<Origin>.Shared.Rent(capacity));
        Units.CopyTo(units);
        Origins.CopyTo(origins);
        ArrayPool<char>.Shared.Return(_units);
        ArrayPool<Origin>.Shared.Return(_origins!);
        (_units, _origins) = (units, origins);
    }
}
