using System.Buffers;
using System.Runtime.InteropServices;

namespace FraudGuard.Matching;

/// <summary>
/// Finds the keywords of a <see cref="KeywordMatcher"/> in a text that comes in pieces, also those that lie across the
/// seams: however the text is cut, the matches are those of the whole.
/// </summary>
/// <remarks>
/// <para>
/// A match is reported as soon as nothing that may follow can change it: a longer keyword, an exception, a letter that
/// makes a word longer. That takes about as many more units as the longest keyword and exception have;
/// <see cref="Complete"/> reports the rest.
/// </para>
/// <para>
/// The scanner keeps the units not yet decided and those before them that conditions look at, never the whole text. It
/// searches when as many new units are there as it has to keep, so that its time is linear even for pieces of one unit.
/// It allocates nothing once it has seen as many matches at a time as it will. Not safe for use by several threads at
/// once; each text being read needs its own.
/// </para>
/// </remarks>
public sealed class KeywordScanner
{
    private const int MinCapacity = 4096;

    private readonly KeywordMatcher _matcher;
    private readonly List<ScannedMatch> _matches = [];
    private readonly char[] _buffer;
    private readonly int _span;
    private int _length;
    private int _searched;
    private long _start;
    private long _settled;

    /// <summary>Creates a scanner.</summary>
    /// <param name="matcher">The matcher.</param>
    /// <exception cref="ArgumentNullException"><paramref name="matcher"/> is <see langword="null"/>.</exception>
    public KeywordScanner(KeywordMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        _matcher = matcher;
        _span = matcher.MaxMatchSpan;

        // Two spans are kept from one search to the next and one more has to fit in.
        _buffer = new char[Math.Max(MinCapacity, checked(_span * 4))];
    }

    /// <summary>How many units have been taken in since the start of the text.</summary>
    public long Position => _start + _length;

    /// <summary>Takes in the next piece of the text.</summary>
    /// <param name="piece">The piece; a character may be cut in two by its end.</param>
    /// <returns>
    /// The matches that are now certain, in the order of <see cref="KeywordMatcher.MatchKind"/>. The memory is the
    /// scanner's and valid until its next call.
    /// </returns>
    public ReadOnlySpan<ScannedMatch> Scan(ReadOnlySpan<char> piece)
    {
        _matches.Clear();
        Append(piece);
        return CollectionsMarshal.AsSpan(_matches);
    }

    /// <summary>Takes in the next pieces of the text.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <returns><inheritdoc cref="Scan(ReadOnlySpan{char})" path="/returns"/></returns>
    public ReadOnlySpan<ScannedMatch> Scan(ReadOnlySequence<char> pieces)
    {
        _matches.Clear();
        foreach (var piece in pieces) Append(piece.Span);
        return CollectionsMarshal.AsSpan(_matches);
    }

    /// <summary>Ends the text. The scanner forgets it and is ready for another, whose positions count from 0 again.</summary>
    /// <returns>The matches that were not reported yet, as from <see cref="Scan(ReadOnlySpan{char})"/>.</returns>
    public ReadOnlySpan<ScannedMatch> Complete()
    {
        _matches.Clear();
        Search(_length);
        Forget();
        return CollectionsMarshal.AsSpan(_matches);
    }

    /// <summary>Gives the text up: forgets it without reporting what was not reported yet.</summary>
    public void Reset()
    {
        _matches.Clear();
        Forget();
    }

    private void Append(ReadOnlySpan<char> piece)
    {
        while (!piece.IsEmpty)
        {
            var taken = Math.Min(piece.Length, _buffer.Length - _length);
            piece[..taken].CopyTo(_buffer.AsSpan(_length));
            piece = piece[taken..];
            _length += taken;
            if (_length - _searched < _span) continue;
            Search(_length - _span);
            DropDecided();
        }
    }

    /// <summary>Reports the matches that are certain and were not reported before.</summary>
    /// <param name="horizon">
    /// The last place in the buffer whose future is known: a match that ends here or before is certain, and a leftmost one
    /// if it starts here or before, because a longer one from there would have shown itself.
    /// </param>
    private void Search(int horizon)
    {
        var isAll = _matcher.MatchKind == MatchKind.All;
        var settled = (int)(_settled - _start);
        foreach (var match in new KeywordMatchEnumerator(_matcher, _buffer.AsSpan(0, _length), isAll ? 0 : settled))
        {
            var end = match.Index + match.Length;
            if (isAll)
            {
                // In the order of their ends: first those reported before, at last those not certain yet.
                if (end <= settled) continue;
                if (end > horizon) break;
            }
            else
            {
                if (match.Index > horizon) break;
                settled = end;
            }

            _matches.Add(new ScannedMatch(match.KeywordId, _start + match.Index, match.Length) { Folding = match.Folding });
        }

        // All matches that end up to the horizon are reported; or no other leftmost one starts up to it.
        _settled = _start + Math.Max(settled, isAll ? horizon : horizon + 1);
    }

    /// <summary>Drops what no match to come can reach.</summary>
    private void DropDecided()
    {
        var kept = (int)Math.Max(0, _settled - _start - _span);
        _buffer.AsSpan(kept, _length - kept).CopyTo(_buffer);
        _length -= kept;
        _start += kept;
        _searched = _length;
    }

    private void Forget()
    {
        // Texts are private, and a scanner may be kept for long.
        Array.Clear(_buffer);
        _length = 0;
        _searched = 0;
        _start = 0;
        _settled = 0;
    }
}
