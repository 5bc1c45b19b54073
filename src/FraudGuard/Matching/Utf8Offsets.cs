using System.Buffers;
using System.Text;

namespace FraudGuard.Matching;

/// <summary>Turns ranges of UTF-16 units into ranges of bytes, only for what was found.</summary>
/// <remarks>
/// Ends rise from match to match, so that counting on from the last one reads every unit once. Starts jump back and forth:
/// those of short matches are counted back from the end, and for long ones every 64th unit's offset is noted. Either way
/// a match costs at most a constant, however the matches lie.
/// </remarks>
internal ref struct Utf8Offsets
{
    private const int Step = 64;

    private static readonly SearchValues<char> Surrogates =
        SearchValues.Create(string.Create(0x800, 0, static (units, _) => { for (var i = 0; i < units.Length; i++) units[i] = (char)(0xD800 + i); }));

    private readonly ReadOnlySpan<char> _text;
    private readonly int _offset;
    private readonly bool _isAscii;
    private int _end;
    private int _endBytes;
    private int[]? _notes;
    private int _noteCount;

    /// <param name="text">A well-formed text.</param>
    /// <param name="byteLength">How many bytes it has.</param>
    /// <param name="offset">Where its first byte lies.</param>
    public Utf8Offsets(ReadOnlySpan<char> text, int byteLength, int offset)
    {
        _text = text;
        _offset = offset;
        _isAscii = text.Length == byteLength;
    }

    /// <summary>Whether a match in a well-formed text consists of whole characters.</summary>
    /// <remarks>It does not if the keyword begins or ends with half a surrogate pair; no bytes stand for that.</remarks>
    public static bool IsWhole(ReadOnlySpan<char> text, KeywordMatch match) =>
        !char.IsLowSurrogate(text[match.Index]) && !char.IsHighSurrogate(text[match.Index + match.Length - 1]);

    /// <summary>Whether a text has characters of two units, which a match could cut in half.</summary>
    public static bool HasPairs(ReadOnlySpan<char> text) => text.ContainsAny(Surrogates);

    public Utf8KeywordMatch Locate(KeywordMatch match)
    {
        if (_isAscii) return Create(match, match.Index, match.Length);

        var end = EndInBytes(match.Index + match.Length);
        var start = match.Length <= Step
            ? end - Encoding.UTF8.GetByteCount(_text.Slice(match.Index, match.Length))
            : StartInBytes(match.Index);
        return Create(match, start, end - start);
    }

    public void Dispose()
    {
        if (_notes is null) return;
        ArrayPool<int>.Shared.Return(_notes);
        _notes = null;
    }

    private readonly Utf8KeywordMatch Create(KeywordMatch match, int start, int length) =>
        new(match.KeywordId, _offset + start, length) { Folding = match.Folding };

    private int EndInBytes(int end)
    {
        if (end >= _end) _endBytes += Encoding.UTF8.GetByteCount(_text[_end..end]);
        else _endBytes -= Encoding.UTF8.GetByteCount(_text[end.._end]);
        _end = end;
        return _endBytes;
    }

    private int StartInBytes(int start)
    {
        if (_notes is null)
        {
            _notes = ArrayPool<int>.Shared.Rent((_text.Length / Step) + 1);
            _notes[0] = 0;
            _noteCount = 1;
        }

        var note = start / Step;
        for (; _noteCount <= note; _noteCount++)
            _notes[_noteCount] = _notes[_noteCount - 1] + Encoding.UTF8.GetByteCount(_text[NotedUnit(_noteCount - 1)..NotedUnit(_noteCount)]);
        return _notes[note] + Encoding.UTF8.GetByteCount(_text[NotedUnit(note)..start]);
    }

    /// <summary>The unit a note is about: never the second half of a pair.</summary>
    private readonly int NotedUnit(int note)
    {
        var unit = note * Step;
        return char.IsLowSurrogate(_text[unit]) ? unit - 1 : unit;
    }
}
