using System.Buffers;

namespace FraudGuard.Matching;

/// <summary>A text after the folding of its characters, and where each unit of it comes from. In rented memory.</summary>
internal struct FoldedText : IDisposable
{
    private char[]? _units;
    private int[]? _starts;
    private int _length;

    /// <summary>The folded units.</summary>
    public readonly ReadOnlySpan<char> Units => _units.AsSpan(0, _length);

    /// <summary>Where in the text the character starts that each unit comes from.</summary>
    public readonly ReadOnlySpan<int> Starts => _starts.AsSpan(0, _length);

    public static FoldedText Create(ReadOnlySpan<char> text, CharacterFolding folding)
    {
        var result = new FoldedText
        {
            _units = ArrayPool<char>.Shared.Rent(text.Length + FoldingTables.MaxFoldedLength),
            _starts = ArrayPool<int>.Shared.Rent(text.Length + FoldingTables.MaxFoldedLength),
        };
        for (var i = 0; i < text.Length;)
        {
            if (result._length + FoldingTables.MaxFoldedLength > Math.Min(result._units.Length, result._starts.Length)) result.Grow();
            var length = folding.FoldAt(text, i, result._units.AsSpan(result._length), out var written);
            result._starts.AsSpan(result._length, written).Fill(i);

            // A character beyond the BMP that stays as it is keeps its units apart, as they are without folding.
            if (length == 2 && result._units.AsSpan(result._length, written).SequenceEqual(text.Slice(i, 2))) result._starts[result._length + 1] = i + 1;
            result._length += written;
            i += length;
        }

        return result;
    }

    /// <summary>The range of the original text that a range of folded units comes from.</summary>
    /// <returns><see langword="false"/> when it starts or ends within what one character became.</returns>
    public readonly bool TryMap(ReadOnlySpan<char> text, int index, int length, out int start, out int end)
    {
        var starts = _starts.AsSpan(0, _length);
        start = starts[index];
        var last = starts[index + length - 1];
        CharacterFolding.ScalarAt(text, last, out var lastLength);
        end = index + length < _length && starts[index + length] == last + 1 ? last + 1 : last + lastLength;
        return (index == 0 || starts[index - 1] != start)
            && (index + length == _length || starts[index + length] != last);
    }

    public void Dispose()
    {
        if (_units is not null) ArrayPool<char>.Shared.Return(_units);
        if (_starts is not null) ArrayPool<int>.Shared.Return(_starts);
        _units = null;
        _starts = null;
        _length = 0;
    }

    private void Grow()
    {
        var units = ArrayPool<char>.Shared.Rent(_units!.Length * 2);
        var starts = ArrayPool<int>.Shared.Rent(_units.Length * 2);
        _units.AsSpan(0, _length).CopyTo(units);
        _starts.AsSpan(0, _length).CopyTo(starts);
        ArrayPool<char>.Shared.Return(_units);
        ArrayPool<int>.Shared.Return(_starts!);
        _units = units;
        _starts = starts;
    }
}
