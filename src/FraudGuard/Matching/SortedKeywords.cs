namespace FraudGuard.Matching;

/// <summary>Keywords as symbols, in one array, sorted; equal ones in the order of their positions.</summary>
internal sealed class SortedKeywords
{
    private readonly ushort[] _symbols;
    private readonly int[] _starts;
    private readonly int[] _ids;

    public SortedKeywords(IReadOnlyList<string> keywords, ushort[] alphabet)
    {
        Count = keywords.Count;
        var total = 0;
        for (var i = 0; i < Count; i++) total = checked(total + keywords[i].Length);
        _symbols = new ushort[total];
        _starts = new int[Count + 1];
        _ids = new int[Count];

        // The first four symbols as one number decide most comparisons.
        var keys = new ulong[Count];
        var position = 0;
        for (var i = 0; i < Count; i++)
        {
            _ids[i] = i;
            foreach (var unit in keywords[i]) _symbols[position++] = alphabet[unit];
            _starts[i + 1] = position;
            keys[i] = Key(Symbols(i));
        }

        Array.Sort(keys, _ids);
        SortEqualKeys(keys);
        NextEqual = LinkEqual();
    }

    public int Count { get; }

    /// <summary>For each keyword id, the next id with the same text or -1; <see langword="null"/> when all differ.</summary>
    public int[]? NextEqual { get; }

    public int Id(int rank) => _ids[rank];

    public int Length(int rank) => _starts[_ids[rank] + 1] - _starts[_ids[rank]];

    public ushort Symbol(int rank, int index) => _symbols[_starts[_ids[rank]] + index];

    private static ulong Key(ReadOnlySpan<ushort> symbols)
    {
        var key = 0ul;
        for (var i = 0; i < 4; i++) key = (key << 16) | (i < symbols.Length ? symbols[i] : 0u);
        return key;
    }

    private ReadOnlySpan<ushort> Symbols(int id) => _symbols.AsSpan(_starts[id], _starts[id + 1] - _starts[id]);

    private void SortEqualKeys(ulong[] keys)
    {
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from]) to++;
            if (to - from > 1) _ids.AsSpan(from, to - from).Sort(Compare);
            from = to;
        }
    }

    private int Compare(int left, int right)
    {
        var order = Symbols(left).SequenceCompareTo(Symbols(right));
        return order != 0 ? order : left.CompareTo(right);
    }

    private int[]? LinkEqual()
    {
        int[]? next = null;
        for (var rank = 1; rank < Count; rank++)
        {
            if (!Symbols(_ids[rank - 1]).SequenceEqual(Symbols(_ids[rank]))) continue;
            if (next is null)
            {
                next = new int[Count];
                Array.Fill(next, -1);
            }

            next[_ids[rank - 1]] = _ids[rank];
        }

        return next;
    }
}
