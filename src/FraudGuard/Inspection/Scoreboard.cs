using FraudGuard.Lexicons;

namespace FraudGuard.Inspection;

// Keeps the score of one message while hits arrive in the order in which they end: what was seen, which groups last began
// where, which rules have come together. One pass, no memory of the text.
internal ref struct Scoreboard
{
    private const int BitsPerWord = 32;

    // A signal without a place lies within every window.
    private const int Anywhere = int.MaxValue;

    private readonly LexiconSet _set;
    private readonly ReadOnlySpan<SignalHit> _hits;
    private readonly bool _keepAll;
    private readonly Span<int> _seen;
    private readonly Span<int> _lastStart;
    private readonly Span<int> _chains;
    private readonly Span<int> _counted;
    private FoundSignalList _found;
    private bool _started;

    public Scoreboard(LexiconSet set, ReadOnlySpan<SignalHit> hits, Span<int> scratch, Span<FoundSignal> found, bool keepAll)
    {
        _set = set;
        _hits = hits;
        _keepAll = keepAll;
        _found = new FoundSignalList(found);
        _lastStart = Take(ref scratch, set.GroupCount);
        _chains = Take(ref scratch, set.ChainLength);
        _seen = Take(ref scratch, SeenLength(set));
        _counted = Take(ref scratch, set.GroupCount);
    }

    // Whether nothing has arrived that could count or feed a rule.
    public readonly bool IsEmpty => !_started;

    // What was found, in no particular order before Settle.
    public readonly Span<FoundSignal> Found => _found.Items;

    public static int ScratchLength(LexiconSet set) => 2 * set.GroupCount + set.ChainLength + SeenLength(set);

    public void AddHit(int hitIndex)
    {
        Start();
        ref readonly var hit = ref _hits[hitIndex];
        if (hit.Entry < 0) _found.Add(new FoundSignal { Entry = -1 - hitIndex, Index = hit.Index, Length = hit.Length, Weight = hit.Weight });
        else Add(hit.Entry, hit.Index, hit.End);
    }

    public void Add(int entryIndex, int start, int end)
    {
        Start();
        ref readonly var entry = ref _set.Entries[entryIndex];
        if (MarkSeen(entryIndex) && (entry.Weight != 0 || _keepAll))
            _found.Add(new FoundSignal { Entry = entryIndex, Index = start, Length = end - start, Weight = entry.Weight });
        if (entry.Profile != 0) Feed(_set.Profiles[entry.Profile], start == end ? Anywhere : start, end);
    }

    // Decides what counts, strongest first, and returns how many do.
    public readonly int Settle()
    {
        var found = _found.Items;
        found.Sort(static (a, b) => Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)) is var c and not 0 ? c : a.Entry.CompareTo(b.Entry));
        _counted.Clear();
        var (counted, context, content) = (0, 0, false);
        for (var i = 0; i < found.Length; i++)
        {
            ref var signal = ref found[i];
            signal.Outcome = signal.Entry < 0 ? OutcomeOfHit(found[..i], signal) : OutcomeOf(signal.Entry);
            if (signal.Outcome != SignalOutcome.Counted) continue;
            counted++;
            if (IsContext(signal.Entry)) context++;
            else content |= signal.Weight > 0;
        }

        if (content || context == 0) return counted;
        foreach (ref var signal in found)
            if (signal.Outcome == SignalOutcome.Counted && IsContext(signal.Entry)) signal.Outcome = SignalOutcome.WithoutContent;
        return counted - context;
    }

    public readonly FraudSignal Describe(in FoundSignal found)
    {
        if (found.Entry < 0)
        {
            ref readonly var hit = ref _hits[-1 - found.Entry];
            return new FraudSignal(hit.Id, SignalKind.Detector, hit.Index, hit.Length, hit.Category, hit.Stage, hit.Weight);
        }

        ref readonly var entry = ref _set.Entries[found.Entry];
        var kind = entry.Kind switch
        {
            EntryKind.Term => SignalKind.Term,
            EntryKind.Rule => SignalKind.Rule,
            _ => IsContext(found.Entry) ? SignalKind.Context : SignalKind.Detector,
        };
        return new FraudSignal(entry.Id, kind, found.Index, found.Length, entry.Category, entry.Stage, entry.Weight);
    }

    public void Dispose() => _found.Dispose();

    private static int SeenLength(LexiconSet set) => (set.Entries.Length + BitsPerWord - 1) / BitsPerWord;

    private static Span<int> Take(scoped ref Span<int> scratch, int length)
    {
        var taken = scratch[..length];
        scratch = scratch[length..];
        return taken;
    }

    // The scratch memory comes uncleared, and most messages never need it.
    private void Start()
    {
        if (_started) return;
        _started = true;
        _lastStart.Fill(-1);
        _chains.Fill(-1);
        _seen.Clear();
    }

    private readonly bool IsContext(int entry) =>
        entry >= 0 && _set.Entries[entry].Kind == EntryKind.Signal
        && _set.Entries[entry].Id.StartsWith(ContextSignals.Prefix, StringComparison.Ordinal);

    private readonly bool MarkSeen(int entry)
    {
        ref var word = ref _seen[entry / BitsPerWord];
        var bit = 1 << (entry % BitsPerWord);
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }

    private readonly bool IsSeen(int entry) => (_seen[entry / BitsPerWord] & (1 << (entry % BitsPerWord))) != 0;

    private void Feed(GroupProfile profile, int start, int end)
    {
        foreach (var group in profile.Groups)
            if (_lastStart[group] < start) _lastStart[group] = start;
        foreach (var feed in profile.Feeds)
        {
            ref readonly var rule = ref _set.Rules[feed.Rule];
            if (IsSeen(rule.Entry)) continue;
            var first = rule.Chain < 0 ? FirstOfAll(rule, end) : Advance(rule, feed.Places, start, end);
            if (first < 0) continue;
            MarkSeen(rule.Entry);
            _found.Add(new FoundSignal { Entry = rule.Entry, Index = first, Length = end - first, Weight = _set.Entries[rule.Entry].Weight });
        }
    }

    // Where a rule's parts begin if all of them lie within its window, which ends here; or -1. Of every group only the hit
    // that began last matters: if that one lies outside the window, all do.
    private readonly int FirstOfAll(in CompiledRule rule, int end)
    {
        var earliest = Math.Max(0, end - rule.Within);
        var first = end;
        foreach (var place in rule.All)
        {
            var latest = -1;
            foreach (var group in place) latest = Math.Max(latest, _lastStart[group]);
            if (latest < earliest) return -1;
            first = Math.Min(first, latest);
        }

        return first;
    }

    // Lengthens an ordered rule's chains: the one of length k remembers the latest start from which k parts followed one
    // another. From the last place to the first, so that no hit follows itself.
    private readonly int Advance(in CompiledRule rule, uint places, int start, int end)
    {
        var chain = _chains.Slice(rule.Chain, rule.All.Length);
        for (var place = chain.Length - 1; place >= 0; place--)
        {
            if ((places & (1u << place)) == 0) continue;
            var first = place == 0 ? start : Math.Min(chain[place - 1], start);
            if (first > chain[place]) chain[place] = first;
        }

        var begin = Math.Min(chain[^1], end);
        return begin >= Math.Max(0, end - rule.Within) ? begin : -1;
    }

    private readonly SignalOutcome OutcomeOf(int entryIndex)
    {
        ref readonly var entry = ref _set.Entries[entryIndex];
        if (entry.Kind == EntryKind.Rule && IsRuledOut(entryIndex)) return SignalOutcome.RuledOut;
        if (entry.Weight == 0) return SignalOutcome.Component;
        foreach (var group in entry.Limits)
            if (_counted[group] >= _set.GroupLimits[group]) return SignalOutcome.Limited;
        foreach (var group in entry.Limits) _counted[group]++;
        return SignalOutcome.Counted;
    }

    // Sorted by strength, so an equal id that came before is the one that counts.
    private readonly SignalOutcome OutcomeOfHit(ReadOnlySpan<FoundSignal> stronger, in FoundSignal signal)
    {
        if (signal.Weight == 0) return SignalOutcome.Component;
        var id = _hits[-1 - signal.Entry].Id;
        foreach (ref readonly var other in stronger)
            if (other.Entry < 0 && _hits[-1 - other.Entry].Id == id) return SignalOutcome.Limited;
        return SignalOutcome.Counted;
    }

    private readonly bool IsRuledOut(int entryIndex)
    {
        // Rules are the last entries of a set, in the order of its rules.
        var rule = _set.Rules[entryIndex - (_set.Entries.Length - _set.Rules.Length)];
        foreach (var group in rule.None)
            if (_lastStart[group] >= 0) return true;
        return false;
    }
}
