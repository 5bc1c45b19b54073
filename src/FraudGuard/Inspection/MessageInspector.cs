using System.Runtime.CompilerServices;
using FraudGuard.Inspection.Detectors;
using FraudGuard.Lexicons;

namespace FraudGuard.Inspection;

/// <summary>
/// Scores messages by lexicons and detectors: <c>log-odds = bias + Σ weights</c>. Safe to use from many threads at once.
/// </summary>
/// <remarks>
/// Every call works with one lexicon set from beginning to end, whatever is swapped in meanwhile. The model is explained
/// in docs/scoring.md.
/// </remarks>
public sealed class MessageInspector : IMessageInspector
{
    private const int FoundOnStack = 32;

    private readonly LexiconStore _store;
    private readonly ISignalDetector[] _detectors;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _newContactPeriod;
    private readonly double _low;
    private readonly double _medium;
    private readonly double _high;
    private volatile Clean _clean;

    /// <summary>Creates an inspector outside a container.</summary>
    /// <param name="lexicons">The compiled lexicons.</param>
    /// <param name="detectors">The detectors, or <see langword="null"/> for the built-in ones.</param>
    /// <param name="options">The thresholds, or <see langword="null"/> for the defaults.</param>
    /// <param name="timeProvider">The clock for messages that don't say when they were sent, or <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException">The options aren't valid.</exception>
    public MessageInspector(
        LexiconSet lexicons, IEnumerable<ISignalDetector>? detectors = null, InspectionOptions? options = null, TimeProvider? timeProvider = null)
        : this(new LexiconStore(lexicons ?? throw new ArgumentNullException(nameof(lexicons))), detectors ?? [new BuiltInDetectors()], options ?? new(), timeProvider ?? TimeProvider.System)
    {
    }

    internal MessageInspector(LexiconStore store, IEnumerable<ISignalDetector> detectors, InspectionOptions options, TimeProvider clock)
    {
        if (new InspectionOptionsValidator().Validate(null, options) is { Failed: true } invalid)
            throw new ArgumentException(invalid.FailureMessage, nameof(options));
        _store = store;
        _detectors = [.. detectors];
        _clock = clock;
        (_low, _medium, _high) = (options.LowThreshold, options.MediumThreshold, options.HighThreshold);
        _newContactPeriod = options.NewContactPeriod;
        _clean = new Clean(store.Current);
    }

    /// <inheritdoc/>
    public FraudAssessment Inspect(ReadOnlySpan<char> text) => Inspect(text, null, null);

    /// <inheritdoc/>
    public FraudAssessment Inspect(ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Inspect(message.Text, message, null);
    }

    /// <summary>Assesses a text and says what became of everything found in it. Slower than inspecting: for tools.</summary>
    /// <param name="text">The message's text.</param>
    /// <returns>The assessment and all that led to it.</returns>
    public InspectionTrace Trace(ReadOnlySpan<char> text)
    {
        var traced = new List<TracedSignal>();
        return new InspectionTrace(Inspect(text, null, traced), traced);
    }

    /// <summary>Assesses a message and says what became of everything found in it. Slower than inspecting: for tools.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The assessment and all that led to it.</returns>
    public InspectionTrace Trace(ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var traced = new List<TracedSignal>();
        return new InspectionTrace(Inspect(message.Text, message, traced), traced);
    }

    private FraudAssessment Inspect(ReadOnlySpan<char> text, ChatMessage? message, List<TracedSignal>? traced)
    {
        var set = _store.Current;
        var clean = _clean;
        if (clean.Set != set) _clean = clean = new Clean(set);
        var traits = clean.Reading.Look(text);
        var read = clean.Reading.Read(text, ref traits);
        var signals = new SignalCollector(set, text, read, traits, message);
        try
        {
            if (message is not null) ContextSignals.Collect(message, _newContactPeriod, _clock, ref signals);
            foreach (var detector in _detectors) detector.Detect(text, ref signals);
            if (read.IsAsWritten) return Score(clean, text, [], signals.Hits, traced);
            if (set.AsWrittenKeywords is not null) AddMatchesAsWritten(set, text, ref signals);
            return Score(clean, read.Units, read.Origins, signals.Hits, traced);
        }
        finally
        {
            signals.Dispose();
            read.Dispose();
        }
    }

    // What the reading may change is looked for in the text as it is written.
    private static void AddMatchesAsWritten(LexiconSet set, ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        foreach (var match in set.Matcher.EnumerateMatches(text))
            if (set.AsWrittenKeywords![match.KeywordId]) signals.AddMatch(set.EntryOfKeyword[match.KeywordId], match.Index, match.Length);
    }

    [SkipLocalsInit]
    private FraudAssessment Score(
        Clean clean, ReadOnlySpan<char> text, ReadOnlySpan<Origin> origins, ReadOnlySpan<SignalHit> hits, List<TracedSignal>? traced)
    {
        var set = clean.Set;
        var board = new Scoreboard(set, hits, origins, stackalloc FoundSignal[FoundOnStack], keepAll: traced is not null);
        try
        {
            var next = 0;
            var isAsWritten = origins.IsEmpty;
            foreach (var match in set.Matcher.EnumerateMatches(text))
            {
                var end = match.Index + match.Length;
                while (next < hits.Length && board.EndOf(hits[next]) <= end) board.AddHit(next++);
                if (isAsWritten || set.AsWrittenKeywords is null || !set.AsWrittenKeywords[match.KeywordId])
                    board.Add(set.EntryOfKeyword[match.KeywordId], match.Index, end);
            }

            while (next < hits.Length) board.AddHit(next++);
            return board.IsEmpty ? clean.Assessment : Assess(clean, ref board, traced);
        }
        finally
        {
            board.Dispose();
        }
    }

    private FraudAssessment Assess(Clean clean, ref Scoreboard board, List<TracedSignal>? traced)
    {
        if (board.Found.IsEmpty) return clean.Assessment;
        var count = board.Settle();
        if (count == 0 && traced is null) return clean.Assessment;
        var found = board.Found;
        FoundSignalList.SortByPlace(found);
        var signals = new FraudSignal[count];
        var at = 0;
        foreach (ref readonly var item in found)
        {
            var signal = board.Describe(item);
            if (item.Outcome == SignalOutcome.Counted) signals[at++] = signal;
            traced?.Add(new TracedSignal(signal, item.Outcome));
        }

        if (count == 0) return clean.Assessment;
        var level = LevelOf(clean.Set.Bias, signals);
        var category = level == RiskLevel.None ? null : CategoryVote.Winner(clean.Set, found, signals);
        return new FraudAssessment(clean.Set.Bias, signals, level, category, clean.Set.Version);
    }

    // Computed as FraudAssessment computes its score, to the last bit, so that level and score never disagree.
    private RiskLevel LevelOf(double bias, FraudSignal[] signals)
    {
        var logOdds = bias;
        var positive = false;
        foreach (ref readonly var signal in signals.AsSpan())
        {
            logOdds += signal.Weight;
            positive |= signal.Weight > 0;
        }

        if (!positive) return RiskLevel.None;
        var score = 1 / (1 + Math.Exp(-logOdds));
        return score >= _high ? RiskLevel.High : score >= _medium ? RiskLevel.Medium : score >= _low ? RiskLevel.Low : RiskLevel.None;
    }

    // A lexicon set with the one assessment of every message in which it finds nothing.
    private sealed class Clean(LexiconSet set)
    {
        public LexiconSet Set { get; } = set;

        public TextReading Reading { get; } = TextReading.For(set.Matcher.Folding);

        public FraudAssessment Assessment { get; } = new(set.Bias, [], RiskLevel.None, null, set.Version);
    }
}
