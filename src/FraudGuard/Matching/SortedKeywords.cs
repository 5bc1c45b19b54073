namespace FraudGuard.Matching;

/// <summary>Keywords as symbols, in one array, sorted; equal ones in the order of their positions.</summary>
internal sealed class SortedKeywords
{
    private const int KeyLength = 4;

    /// <summary>So few keywords are compared with each other rather than by keys.</summary>
    private const int Few = 16;

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

        var position = 0;
        for (var i = 0; i < Count; i++)
        {
            _ids[i] = i;
            foreach (var unit in keywords[i]) _symbols[position++] = alphabet[unit];
            _starts[i + 1] = position;
        }

        Sort();
        (_symbols, _starts) = LayOut();
        NextEqual = LinkEqual();
    }

    public int Count { get; }

    /// <summary>For each keyword id, the next id with the same text or -1; <see langword="null"/> when all differ.</summary>
    public int[]? NextEqual { get; }

    public int Id(int rank) => _ids[rank];

    public int Length(int rank) => _starts[rank + 1] - _starts[rank];

    public ushort Symbol(int rank, int index) => _symbols[_starts[rank] + index];

    /// <summary>Four symbols from an index on as one number; a keyword that ends sorts before those that go on.</summary>
    private static ulong Key(ReadOnlySpan<ushort> symbols, int index)
    {
        var key = 0ul;
        for (var i = index; i < index + KeyLength; i++) key = (key << 16) | (i < symbols.Length ? symbols[i] : 0u);
        return key;
    }

    private ReadOnlySpan<ushort> Symbols(int position) => _symbols.AsSpan(_starts[position], _starts[position + 1] - _starts[position]);

    /// <summary>Sorts by four symbols at a time; only those that agree in them are sorted by the next four.</summary>
    private void Sort()
    {
        var keys = new ulong[Count];
        var ranges = new Stack<(int From, int To, int Index)>();
        ranges.Push((0, Count, 0));
        while (ranges.TryPop(out var range))
        {
            var (from, to, index) = range;
            var ids = _ids.AsSpan(from, to - from);
            if (ids.Length <= Few)
            {
                ids.Sort(Compare);
                continue;
            }

            var isDone = true;
            for (var i = from; i < to; i++)
            {
                var symbols = Symbols(_ids[i]);
                isDone &= symbols.Length <= index;
                keys[i] = Key(symbols, index);
            }

            if (isDone)
            {
                ids.Sort();
                continue;
            }

            keys.AsSpan(from, to - from).Sort(ids);
            for (var next = from; from < to; from = next)
            {
                while (next < to && keys[next] == keys[from]) next++;
                if (next - from > 1) ranges.Push((from, next, index + KeyLength));
            }
        }
    }

    private int Compare(int left, int right)
    {
        var order = Symbols(left).SequenceCompareTo(Symbols(right));
        return order != 0 ? order : left.CompareTo(right);
    }

    /// <summary>The keywords one after another as they are sorted, for who reads them in this order.</summary>
    private (ushort[] Symbols, int[] Starts) LayOut()
    {
        var symbols = new ushort[_symbols.Length];
        var starts = new int[_starts.Length];
        for (var rank = 0; rank < Count; rank++)
        {
            var source = Symbols(_ids[rank]);
            source.CopyTo(symbols.AsSpan(starts[rank]));
            starts[rank + 1] = starts[rank] + source.Length;
        }

        return (symbols, starts);
    }

    private int[]? LinkEqual()
    {
        int[]? next = null;
        for (var rank = 1; rank < Count; rank++)
        {
            if (!Symbols(rank - 1).SequenceEqual(Symbols(rank))) continue;
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
