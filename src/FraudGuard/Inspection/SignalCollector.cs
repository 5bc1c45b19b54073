using System.Buffers;
using FraudGuard.Lexicons;

namespace FraudGuard.Inspection;

/// <summary>Takes the signals of <see cref="ISignalDetector"/>s while one message is inspected.</summary>
public ref struct SignalCollector
{
    // Text that is all wallet addresses must not make the inspection slow; nobody needs more reasons than this.
    private const int MostHits = 256;

    private readonly LexiconSet _set;
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<char> _units;
    private readonly ReadOnlySpan<Origin> _origins;
    private SignalHit[]? _hits;
    private int _count;
    private bool _isReading;

    internal SignalCollector(LexiconSet set, ReadOnlySpan<char> text, in ReadText read, TextTraits traits, ChatMessage? message)
    {
        _set = set;
        _text = text;
        _units = read.Units;
        _origins = read.Origins;
        Traits = traits;
        Message = message;
    }

    /// <summary>What the host told about the message, or <see langword="null"/> when it gave only a text.</summary>
    public ChatMessage? Message { get; }

    internal readonly Span<SignalHit> Hits => _hits.AsSpan(0, _count);

    // What the text as it is read is made of.
    internal TextTraits Traits { get; }

    /// <summary>
    /// Adds a signal whose weight, category, stage and groups stand under <c>signals</c> in a lexicon. A signal that no
    /// lexicon knows is dropped: without a weight it means nothing.
    /// </summary>
    /// <param name="id">The signal's id in the lexicon.</param>
    /// <param name="index">Where in the text it starts, in UTF-16 units.</param>
    /// <param name="length">How long it is, in UTF-16 units; 0 when it belongs to no particular place.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range doesn't lie within the text.</exception>
    public void Add(string id, int index, int length)
    {
        ArgumentNullException.ThrowIfNull(id);
        (index, length) = InText(index, length);
        if (_set.Signals.TryGetValue(id, out var entry)) Add(new SignalHit(entry, index, length, id, 0, null, ScamStage.None));
    }

    /// <summary>Adds a signal that brings its own weight. Signals with the same id count once: the strongest.</summary>
    /// <param name="id">A stable id, which never holds message text.</param>
    /// <param name="index">Where in the text it starts, in UTF-16 units.</param>
    /// <param name="length">How long it is, in UTF-16 units; 0 when it belongs to no particular place.</param>
    /// <param name="weight">What it adds to the log-odds, from −20 to 20.</param>
    /// <param name="category">The <see cref="ScamCategory"/> it speaks for, or <see langword="null"/>.</param>
    /// <param name="stage">The step of the script it belongs to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range doesn't lie within the text, or the weight is out of bounds or not a number.</exception>
    public void Add(string id, int index, int length, double weight, string? category = null, ScamStage stage = ScamStage.None)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        (index, length) = InText(index, length);
        if (!(Math.Abs(weight) <= LexiconLimits.Weight))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, $"The weight of '{id}' isn't between -{LexiconLimits.Weight} and {LexiconLimits.Weight}.");
        Add(new SignalHit(-1, index, length, id, weight, category, stage));
    }

    // Adds a keyword's match, as a range of the text as written.
    internal void AddMatch(int entry, int index, int length) => Add(new SignalHit(entry, index, length, "", 0, null, ScamStage.None));

    // From here on ranges are those of the text as it is read, which is returned.
    internal ReadOnlySpan<char> BeginReading()
    {
        if (_origins.IsEmpty) return _text;
        _isReading = true;
        return _units;
    }

    internal void EndReading() => _isReading = false;

    // The character as written that a unit of the text as read comes from.
    internal readonly char Written(int index) => _isReading ? _text[_origins[index].Start] : _text[index];

    internal void Dispose()
    {
        if (_hits is null) return;
        // Cleared so that the pool keeps no host's strings alive.
        ArrayPool<SignalHit>.Shared.Return(_hits, clearArray: true);
        _hits = null;
        _count = 0;
    }

    private void Add(SignalHit hit)
    {
        if (_count == MostHits) return;
        _hits ??= ArrayPool<SignalHit>.Shared.Rent(8);
        if (_count == _hits.Length)
        {
            var larger = ArrayPool<SignalHit>.Shared.Rent(2 * _count);
            _hits.CopyTo(larger, 0);
            ArrayPool<SignalHit>.Shared.Return(_hits, clearArray: true);
            _hits = larger;
        }

        // Kept in the order in which they end, as the matcher reports its matches; there are few.
        var at = _count++;
        for (; at > 0 && _hits[at - 1].End > hit.End; at--) _hits[at] = _hits[at - 1];
        _hits[at] = hit;
    }

    // The range of the text as written; refuses one that doesn't lie within.
    private readonly (int Index, int Length) InText(int index, int length)
    {
        var textLength = _isReading ? _units.Length : _text.Length;
        if ((uint)index > (uint)textLength) throw new ArgumentOutOfRangeException(nameof(index), index, "The signal starts outside the text.");
        if ((uint)length > (uint)(textLength - index)) throw new ArgumentOutOfRangeException(nameof(length), length, "The signal ends outside the text.");
        if (!_isReading || length == 0) return (index, length);
        var start = _origins[index].Start;
        return (start, _origins[index + length - 1].End - start);
    }
}
