using System.Buffers;

namespace FraudGuard.Matching;

/// <summary>A growing list of matches in rented memory.</summary>
internal struct MatchBuffer : IDisposable
{
    private KeywordMatch[]? _matches;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<KeywordMatch> Matches => _matches.AsSpan(0, Count);

    public readonly KeywordMatch this[int index] => _matches![index];

    public void Add(KeywordMatch match)
    {
        if (_matches is null || Count == _matches.Length)
        {
            var larger = ArrayPool<KeywordMatch>.Shared.Rent(Math.Max(16, Count * 2));
            Matches.CopyTo(larger);
            Release();
            _matches = larger;
        }

        _matches[Count++] = match;
    }

    /// <summary>Puts the matches of several searches into the order, and makes the choice, that a match kind asks for.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="start">Where the first of the matches may start that must not overlap.</param>
    public void Arrange(MatchKind kind, int start)
    {
        var matches = _matches.AsSpan(0, Count);
        matches.Sort(kind switch
        {
            MatchKind.All => static (a, b) => Compare(a.Index + a.Length, b.Index + b.Length, b.Length, a.Length, a.KeywordId, b.KeywordId),
            MatchKind.LeftmostLongest => static (a, b) => Compare(a.Index, b.Index, b.Length, a.Length, a.KeywordId, b.KeywordId),
            _ => static (a, b) => Compare(a.Index, b.Index, a.KeywordId, b.KeywordId, a.Length, b.Length),
        });
        if (kind == MatchKind.All) return;

        var kept = 0;
        var end = start;
        for (var i = 0; i < matches.Length; i++)
        {
            if (matches[i].Index < end) continue;
            end = matches[i].Index + matches[i].Length;
            matches[kept++] = matches[i];
        }

        Count = kept;
    }

    public void Dispose()
    {
        Release();
        Count = 0;
    }

    private static int Compare(int a1, int b1, int a2, int b2, int a3, int b3)
    {
        var order = a1.CompareTo(b1);
        if (order == 0) order = a2.CompareTo(b2);
        return order != 0 ? order : a3.CompareTo(b3);
    }

    private void Release()
    {
        if (_matches is not null) ArrayPool<KeywordMatch>.Shared.Return(_matches);
        _matches = null;
    }
}
