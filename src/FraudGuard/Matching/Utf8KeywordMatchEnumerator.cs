using System.Buffers;
using System.ComponentModel;

namespace FraudGuard.Matching;

/// <summary>Walks over the matches of a <see cref="KeywordMatcher"/> in UTF-8. Allocates nothing in steady state.</summary>
/// <remarks>
/// From the first <see cref="MoveNext"/> on it holds a pooled buffer, which <c>foreach</c> gives back. Whoever calls
/// <see cref="MoveNext"/> otherwise calls <see cref="Dispose"/> at the end, and makes no copies of the enumerator.
/// </remarks>
public ref struct Utf8KeywordMatchEnumerator
{
    private readonly KeywordMatcher _matcher;
    private readonly ReadOnlySpan<byte> _utf8;
    private char[]? _buffer;
    private Utf8Stretches _stretches;
    private Utf8Offsets _offsets;
    private KeywordMatchEnumerator _matches;
    private Stage _stage;
    private Utf8KeywordMatch _current;

    internal Utf8KeywordMatchEnumerator(KeywordMatcher matcher, ReadOnlySpan<byte> utf8)
    {
        _matcher = matcher;
        _utf8 = utf8;
    }

    private enum Stage
    {
        NotStarted,
        BetweenStretches,
        InStretch,
        Ended,
    }

    /// <summary>The match found last.</summary>
    public readonly Utf8KeywordMatch Current => _current;

    /// <summary>Returns the enumerator itself, so that it can be used in <c>foreach</c>.</summary>
    /// <returns>This enumerator.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly Utf8KeywordMatchEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next match.</summary>
    /// <returns><see langword="false"/> at the end of the bytes.</returns>
    public bool MoveNext()
    {
        if (_stage == Stage.NotStarted) Start();
        while (_stage != Stage.Ended)
        {
            if (_stage == Stage.BetweenStretches && !TryEnterStretch()) break;
            while (_matches.MoveNext())
            {
                if (!Utf8Offsets.IsWhole(_stretches.Text, _matches.Current)) continue;
                _current = _offsets.Locate(_matches.Current);
                return true;
            }

            LeaveStretch();
            _stage = Stage.BetweenStretches;
        }

        Dispose();
        return false;
    }

    /// <summary>Gives the buffer back. The enumeration is over.</summary>
    public void Dispose()
    {
        if (_stage == Stage.InStretch) LeaveStretch();
        _stage = Stage.Ended;
        if (_buffer is null) return;

        // Whoever rents it next is not to read somebody's message.
        _buffer.AsSpan(0, _utf8.Length).Clear();
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = null;
    }

    private void Start()
    {
        _buffer = ArrayPool<char>.Shared.Rent(_utf8.Length);
        _stretches = new Utf8Stretches(_utf8, _buffer);
        _stage = Stage.BetweenStretches;
    }

    private bool TryEnterStretch()
    {
        if (!_stretches.MoveNext()) return false;
        _matches = new KeywordMatchEnumerator(_matcher, _stretches.Text);
        _offsets = new Utf8Offsets(_stretches.Text, _stretches.ByteLength, _stretches.Offset);
        _stage = Stage.InStretch;
        return true;
    }

    private void LeaveStretch()
    {
        _matches.Dispose();
        _offsets.Dispose();
    }
}
