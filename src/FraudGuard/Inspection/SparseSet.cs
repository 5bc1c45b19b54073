namespace FraudGuard.Inspection;

// A set of small numbers in memory that need not be cleared first (Briggs and Torczon, 1993): a number is in the set when the
// place noted for it in one half is among the first so many of the other half and holds it.
internal ref struct SparseSet(Span<int> places, Span<int> numbers)
{
    private readonly Span<int> _places = places;
    private readonly Span<int> _numbers = numbers;
    private int _count;

    public readonly bool Contains(int number) => (uint)_places[number] < (uint)_count && _numbers[_places[number]] == number;

    // Returns whether the number is new.
    public bool Add(int number)
    {
        if (Contains(number)) return false;
        _places[number] = _count;
        _numbers[_count++] = number;
        return true;
    }
}
