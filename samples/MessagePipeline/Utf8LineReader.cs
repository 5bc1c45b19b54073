using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace MessagePipeline;

/// <summary>
/// Reads lines of any length from a stream of UTF-8. Every byte is looked at once for a line end, whatever the lengths
/// of the lines and of the reads; lines are handed on as soon as they are complete.
/// </summary>
/// <param name="stream">The input.</param>
/// <param name="name">What to call the input in errors.</param>
internal sealed class Utf8LineReader(Stream stream, string name)
{
    private const int InitialBuffer = 64 * 1024;
    private const byte LineFeed = (byte)'\n';
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[InitialBuffer];

    // The unread bytes are _buffer[_start.._end]; those before _scanned hold no line end.
    private int _start;
    private int _scanned;
    private int _end;
    private long _bufferOffset;
    private long _lineNumber;

    public async IAsyncEnumerable<LineBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var atStart = true;
        while (true)
        {
            MakeRoom();
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).AsTask().WaitAsync(cancellationToken);
            _end += read;
            if (atStart)
            {
                if (read > 0 && _end < ByteOrderMark.Length) continue;
                atStart = false;
                if (_buffer.AsSpan(0, _end).StartsWith(ByteOrderMark)) _start = _scanned = ByteOrderMark.Length;
            }
            var (lines, error) = TakeLines(isLast: read == 0);
            if (lines.Count > 0) yield return new LineBatch(lines, _bufferOffset + _start);
            // What came before the fault is still good; it is handed on first.
            if (error is not null) throw error;
            if (read == 0) yield break;
        }
    }

    private (List<TextLine> Lines, InputException? Error) TakeLines(bool isLast)
    {
        var lines = new List<TextLine>();
        while (true)
        {
            var found = _buffer.AsSpan(_scanned, _end - _scanned).IndexOf(LineFeed);
            if (found < 0 && !(isLast && _start < _end))
            {
                _scanned = _end;
                return (lines, null);
            }
            var lineEnd = found < 0 ? _end : _scanned + found;
            var next = found < 0 ? _end : lineEnd + 1;
            _lineNumber++;
            if (TryDecode(_buffer.AsSpan(_start, lineEnd - _start), out var text) is { } error) return (lines, error);
            lines.Add(new TextLine(_lineNumber, text));
            _start = _scanned = next;
        }
    }

    private InputException? TryDecode(ReadOnlySpan<byte> line, out string text)
    {
        if (line is [.., (byte)'\r']) line = line[..^1];
        text = "";
        var chars = ArrayPool<char>.Shared.Rent(line.Length);
        try
        {
            if (Utf8.ToUtf16(line, chars, out var bytesRead, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
            {
                text = new string(chars, 0, written);
                return null;
            }
            var hint = line[bytesRead] is 0xFF or 0xFE && _bufferOffset + _start + bytesRead == 0
                ? "The file looks like UTF-16"
                : "The file is in another encoding or damaged";
            return new InputException(
                $"{name}, line {_lineNumber}: invalid UTF-8 at byte offset {_bufferOffset + _start + bytesRead} (0x{line[bytesRead]:X2}). {hint}; save it as UTF-8.");
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>Drops what was read and, when a line fills the whole buffer, doubles it.</summary>
    private void MakeRoom()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _bufferOffset += _start;
            _scanned -= _start;
            _end -= _start;
            _start = 0;
        }
        if (_end < _buffer.Length) return;
        if (_buffer.Length == Array.MaxLength)
            throw new InputException($"{name}, line {_lineNumber + 1}: longer than {Array.MaxLength} bytes. Split the line.");
        Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, Array.MaxLength));
    }
}
