using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FraudGuard.Matching;

/// <summary>Cuts UTF-8 into its well-formed stretches and decodes one after another into the same buffer.</summary>
/// <remarks>
/// Ill-formed bytes end a stretch and belong to none. So nothing can match them or across them, not even a keyword that
/// contains the replacement character, and a match inside a stretch needs no check of its own.
/// </remarks>
internal ref struct Utf8Stretches
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly Span<char> _buffer;
    private int _next;

    /// <param name="utf8">The bytes.</param>
    /// <param name="buffer">Room for as many units as there are bytes.</param>
    public Utf8Stretches(ReadOnlySpan<byte> utf8, Span<char> buffer)
    {
        _utf8 = utf8;
        _buffer = buffer;
    }

    /// <summary>Where the stretch starts, in bytes.</summary>
    public int Offset { get; private set; }

    /// <summary>How many bytes the stretch has.</summary>
    public int ByteLength { get; private set; }

    /// <summary>The stretch in UTF-16, until the next one overwrites it.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    public bool MoveNext()
    {
        while (_next < _utf8.Length)
        {
            var status = Utf8.ToUtf16(_utf8[_next..], _buffer, out var read, out var written, replaceInvalidSequences: false);
            Offset = _next;
            ByteLength = read;
            Text = _buffer[..written];
            _next += read;
            if (status != OperationStatus.Done)
            {
                Rune.DecodeFromUtf8(_utf8[_next..], out _, out var illFormed);
                _next += illFormed;
            }

            if (written != 0) return true;
        }

        Text = default;
        return false;
    }
}
