using System.Buffers;
using FraudGuard.Lexicons;

namespace FraudGuard.Inspection;

// Keeps the score of one message while hits arrive in the order in which they end: what was seen, which places of rules were
// last filled from where, which rules have come together. One pass, no memory of the text.
//
// Nothing is cleared beforehand and no rule is looked at in vain: a rule that doesn't hold yet waits for the one of its
// places that was filled longest ago, and is tried again only when that one is filled.
internal ref struct Scoreboard
{
    // A signal without a place lies within every window.
    private const int Anywhere = int.MaxValue;
    private const int None = -1;

    private readonly LexiconSet _set;
    private readonly ReadOnlySpan<SignalHit> _hits;
    private readonly ReadOnlySpan<Origin> _origins;
    private readonly bool _keepAll;
    private FoundSignalList _found;
    private int[]? _scratch;
    private SparseSet _seen;
    private SparseSet _known;

    // By place: where the hit began that began last, and the first of the rules that wait for the next hit.
    private Span<int> _lastStart;
    private Span<int> _waiting;

    // By rule: the next one that waits for the same place.
    private Span<int> _nextWaiting;
    private Span<int> _chains;

    public Scoreboard(LexiconSet set, ReadOnlySpan<SignalHit> hits, ReadOnlySpan<Origin> origins, Span<FoundSignal> found, bool keepAll)
    {
        _set = set;
        _hits = hits;
        _origins = origins;
        _keepAll = keepAll;
        _found = new FoundSignalList(found);
    }

    // Whether nothing has arrived that could count or feed a rule.
    public readonly bool IsEmpty => _scratch is null;

    // What was found, in no particular order before Settle.
    public readonly Span<FoundSignal> Found => _found.Items;

    // How often a rule was looked at: what a message costs beyond its hits.
    public int Evaluations { get; private set; }

    // Where a hit ends in the text as it is read.
    public readonly int EndOf(in SignalHit hit) => _origins.IsEmpty ? hit.End : FirstAt(hit.End);

    public void AddHit(int hitIndex)
    {
        Start();
        ref readonly var hit = ref _hits[hitIndex];
        if (hit.Entry < 0)
        {
            _found.Add(new FoundSignal { Entry = -1 - hitIndex, Index = hit.Index, Length = hit.Length, Weight = hit.Weight });
            return;
        }

        if (IsNews(hit.Entry)) _found.Add(new FoundSignal { Entry = hit.Entry, Index = hit.Index, Length = hit.Length, Weight = _set.Entries[hit.Entry].Weight });
        var start = hit.Length == 0 ? Anywhere : _origins.IsEmpty ? hit.Index : FirstAt(hit.Index);
        Feed(_set.Entries[hit.Entry].Profile, start, EndOf(hit));
    }

    // Start and end are those in the text as it is read.
    public void Add(int entryIndex, int start, int end)
    {
        Start();
        if (IsNews(entryIndex)) AddFound(entryIndex, start, end);
        Feed(_set.Entries[entryIndex].Profile, start, end);
    }

    // Decides what counts, strongest first, and returns how many do.
    public readonly int Settle()
    {
        const int OnStack = 64;
        Span<int> countedByLimit = _set.Limits.Length <= OnStack ? stackalloc int[OnStack] : new int[_set.Limits.Length];
        countedByLimit.Clear();
        var found = _found.Items;
        FoundSignalList.SortByStrength(found);
        var (counted, context, content) = (0, 0, false);
        for (var i = 0; i < found.Length; i++)
        {
            ref var signal = ref found[i];
            signal.Outcome = signal.Entry < 0 ? OutcomeOfHit(found[..i], signal) : OutcomeOf(signal.Entry, countedByLimit);
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

    public void Dispose()
    {
        _found.Dispose();
        if (_scratch is not null) ArrayPool<int>.Shared.Return(_scratch);
        _scratch = null;
    }

    private static Span<int> Take(scoped ref Span<int> scratch, int length)
    {
        var taken = scratch[..length];
        scratch = scratch[length..];
        return taken;
    }

    // Most messages never need the scratch memory. It comes uncleared and stays so: the sparse sets tell what in it is valid.
    private void Start()
    {
        if (_scratch is not null) return;
        var (entries, places) = (_set.Entries.Length, _set.Watchers.Length);
        _scratch = ArrayPool<int>.Shared.Rent(2 * entries + 4 * places + _set.Rules.Length + _set.ChainLength);
        Span<int> scratch = _scratch;
        _seen = new SparseSet(Take(ref scratch, entries), Take(ref scratch, entries));
        _known = new SparseSet(Take(ref scratch, places), Take(ref scratch, places));
        _lastStart = Take(ref scratch, places);
        _waiting = Take(ref scratch, places);
        _nextWaiting = Take(ref scratch, _set.Rules.Length);
        _chains = Take(ref scratch, _set.ChainLength);
    }

    // The first unit as read that comes from a place of the text as written, or from behind it.
    private readonly int FirstAt(int index)
    {
        var (low, high) = (0, _origins.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_origins[middle].Start < index) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private readonly bool IsContext(int entry) =>
        entry >= 0 && _set.Entries[entry].Kind == EntryKind.Signal
        && _set.Entries[entry].Id.StartsWith(ContextSignals.Prefix, StringComparison.Ordinal);

    private bool IsNews(int entry) => _seen.Add(entry) && (_set.Entries[entry].Weight != 0 || _set.Entries[entry].Votes.Length > 0 || _keepAll);

    private void AddFound(int entry, int start, int end)
    {
        var (index, last) = _origins.IsEmpty ? (start, end) : Written(start, end);
        _found.Add(new FoundSignal { Entry = entry, Index = index, Length = last - index, Weight = _set.Entries[entry].Weight });
    }

    // What has no place of its own is put behind what comes before.
    private readonly (int Start, int End) Written(int start, int end)
    {
        var last = end == 0 ? 0 : _origins[end - 1].End;
        return (start < end ? _origins[start].Start : last, last);
    }

    private void Feed(int profileIndex, int start, int end)
    {
        if (profileIndex == 0) return;
        var profile = _set.Profiles[profileIndex];
        foreach (var place in profile.Places) Fill(place, start);
        foreach (var place in profile.Places) Wake(place, end);
        foreach (var feed in profile.Ordered) Advance(feed, start, end);
    }

    private void Fill(int place, int start)
    {
        Know(place);
        ref var last = ref _lastStart[place];
        if (last == None)
        {
            foreach (var rule in _set.Watchers[place]) Begin(rule, place);
        }

        if (last < start) last = start;
    }

    private void Know(int place)
    {
        if (!_known.Add(place)) return;
        _lastStart[place] = None;
        _waiting[place] = None;
    }

    private readonly bool IsFilled(int place) => _known.Contains(place) && _lastStart[place] != None;

    private readonly void Begin(int ruleIndex, int place)
    {
        ref readonly var rule = ref _set.Rules[ruleIndex];
        if (rule.Chain < 0) Await(ruleIndex, place);
        else _chains.Slice(rule.Chain, rule.All.Length).Fill(None);
    }

    private readonly void Await(int rule, int place)
    {
        _nextWaiting[rule] = _waiting[place];
        _waiting[place] = rule;
    }

    // Tries the rules that wait for a place.
    private void Wake(int place, int end)
    {
        var rule = _waiting[place];
        _waiting[place] = None;
        while (rule != None)
        {
            var next = _nextWaiting[rule];
            Try(rule, end);
            rule = next;
        }
    }

    // A rule holds if all its places were filled within its window, which ends here. Of every place only the hit that began
    // last matters: if that one lies outside the window, all do.
    private void Try(int ruleIndex, int end)
    {
        Evaluations++;
        ref readonly var rule = ref _set.Rules[ruleIndex];
        var (oldest, first) = (None, int.MaxValue);
        foreach (var place in rule.All)
        {
            var latest = _known.Contains(place) ? _lastStart[place] : None;
            if (oldest == None || latest < first) (oldest, first) = (place, latest);
            if (latest == None) break;
        }

        if (first >= Math.Max(0, end - rule.Within))
        {
            Complete(rule.Entry, Math.Min(first, end), end);
            return;
        }

        // Windows only move on, so that nothing can come of the rule before this place is filled again.
        Know(oldest);
        Await(ruleIndex, oldest);
    }

    // Lengthens an ordered rule's chains: the one of length k remembers the latest start from which k parts followed one
    // another. From the last step to the first, so that no hit follows itself.
    private void Advance(in GroupProfile.Feed feed, int start, int end)
    {
        ref readonly var rule = ref _set.Rules[feed.Rule];
        if (!IsFilled(rule.All[0]) || _seen.Contains(rule.Entry)) return;
        Evaluations++;
        var chain = _chains.Slice(rule.Chain, rule.All.Length);
        for (var step = chain.Length - 1; step >= 0; step--)
        {
            if ((feed.Steps & (1u << step)) == 0) continue;
            var first = step == 0 ? start : Math.Min(chain[step - 1], start);
            if (first > chain[step]) chain[step] = first;
        }

        var begin = Math.Min(chain[^1], end);
        if (begin >= Math.Max(0, end - rule.Within)) Complete(rule.Entry, begin, end);
    }

    private void Complete(int entry, int start, int end)
    {
        _seen.Add(entry);
        AddFound(entry, start, end);
    }

    private readonly SignalOutcome OutcomeOf(int entryIndex, Span<int> countedByLimit)
    {
        ref readonly var entry = ref _set.Entries[entryIndex];
        if (entry.Kind == EntryKind.Rule && IsRuledOut(entryIndex)) return SignalOutcome.RuledOut;
        if (entry.Weight == 0) return SignalOutcome.Component;
        foreach (var limit in entry.Limits)
            if (countedByLimit[limit] >= _set.Limits[limit]) return SignalOutcome.Limited;
        foreach (var limit in entry.Limits) countedByLimit[limit]++;
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
        var none = _set.Rules[entryIndex - (_set.Entries.Length - _set.Rules.Length)].None;
        return none >= 0 && IsFilled(none);
    }
}
