using FraudGuard.Matching;

namespace FraudGuard.Lexicons;

// Lays checked lexicons out in dense arrays.
internal sealed class LexiconSetBuilder
{
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _profileIds = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<string, int> _placeIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _categoryRanks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _limitIds = new(StringComparer.Ordinal);
    private readonly List<int[]> _groupsOfProfiles = [[]];
    private readonly List<int> _entriesOfProfiles = [0];
    private readonly List<int[]> _groupsOfPlaces = [];

    public LexiconSetBuilder(IReadOnlyList<Lexicon> lexicons)
    {
        Lexicons = lexicons;
        foreach (var lexicon in lexicons)
            foreach (var group in lexicon.Groups)
                if (group.Limit is { } limit) AddLimit(Qualify(lexicon, group.Name), limit);

        foreach (var category in ScamCategory.All.Concat(lexicons.SelectMany(CategoriesOf).Except(ScamCategory.All).Order(StringComparer.Ordinal)))
        {
            _categoryRanks.Add(category, Categories.Count);
            Categories.Add(category);
        }

        foreach (var lexicon in lexicons)
        {
            foreach (var term in lexicon.Terms) Add(lexicon, term);
            foreach (var signal in lexicon.Signals)
            {
                Signals.Add(signal.Id, Entries.Count);
                AddEntry(lexicon, signal.Id, EntryKind.Signal, signal.Category, signal.Votes, signal.Stage, signal.Weight, signal.Groups, fills: true);
            }
        }

        foreach (var lexicon in lexicons)
            foreach (var rule in lexicon.Rules) Add(lexicon, rule);

        LinkProfiles();
        WatchPlaces();
    }

    public IReadOnlyList<Lexicon> Lexicons { get; }

    public List<Keyword> Keywords { get; } = [];

    public List<int> EntryOfKeyword { get; } = [];

    public List<LexiconEntry> Entries { get; } = [];

    public Dictionary<string, int> Signals { get; } = new(StringComparer.Ordinal);

    public List<CompiledRule> Rules { get; } = [];

    public List<GroupProfile> Profiles { get; } = [GroupProfile.Empty];

    public List<int[]> Watchers { get; } = [];

    public List<string> Categories { get; } = [];

    public int ChainLength { get; private set; }

    public List<int> Limits { get; } = [];

    private static IEnumerable<string> CategoriesOf(Lexicon lexicon) =>
        lexicon.Terms.SelectMany(static t => t.Votes.Keys.Append(t.Category))
            .Concat(lexicon.Rules.SelectMany(static r => r.Votes.Keys.Append(r.Category)))
            .Concat(lexicon.Signals.SelectMany(static s => s.Votes.Keys.Append(s.Category)))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    private void Add(Lexicon lexicon, LexiconTerm term)
    {
        foreach (var text in term.Texts)
        {
            Keywords.Add(new Keyword(text) { WholeWord = term.WholeWord, Exact = term.Exact, Exceptions = ExceptionsOf(term, text) });
            EntryOfKeyword.Add(Entries.Count);
        }

        AddEntry(lexicon, term.Id, EntryKind.Term, term.Category, term.Votes, term.Stage, term.Weight, term.Groups, fills: true);
    }

    // An exception goes with those ways of writing that it contains as they stand; if it contains none, folding may still
    // make it contain one, so it goes with all.
    private static IReadOnlyList<string> ExceptionsOf(LexiconTerm term, string text)
    {
        if (term.Exceptions.Count == 0) return [];
        return [.. term.Exceptions.Where(e => Contains(e, text) || !term.Texts.Any(t => Contains(e, t)))];

        static bool Contains(string phrase, string part) => phrase.Contains(part, StringComparison.OrdinalIgnoreCase);
    }

    private void Add(Lexicon lexicon, LexiconRule rule)
    {
        var chain = -1;
        if (rule.Ordered)
        {
            chain = ChainLength;
            ChainLength += rule.All.Count;
        }

        Rules.Add(new CompiledRule(
            Entries.Count,
            [.. rule.All.Select(place => PlaceOf(GroupIds(lexicon, place)))],
            rule.None.Count == 0 ? -1 : PlaceOf(GroupIds(lexicon, rule.None)),
            rule.Within ?? int.MaxValue,
            chain));
        AddEntry(lexicon, rule.Id, EntryKind.Rule, rule.Category, rule.Votes, rule.Stage, rule.Weight, rule.Groups, fills: false);
    }

    private void AddEntry(
        Lexicon lexicon, string id, EntryKind kind, string? category, IReadOnlyDictionary<string, double> votes, ScamStage stage, double weight,
        IReadOnlyList<string> groups, bool fills)
    {
        var groupIds = GroupIds(lexicon, groups);
        Entries.Add(new LexiconEntry(id, kind, category, VotesOf(category, votes, weight), stage, weight, fills ? ProfileOf(groupIds) : 0, LimitsOf(lexicon, groups)));
    }

    private CategoryShare[] VotesOf(string? category, IReadOnlyDictionary<string, double> votes, double weight)
    {
        if (votes.Count > 0) return [.. votes.Select(vote => new CategoryShare(_categoryRanks[vote.Key], vote.Value)).OrderBy(static share => share.Rank)];
        return category is not null && weight > 0 ? [new CategoryShare(_categoryRanks[category], weight)] : [];
    }

    private int[] GroupIds(Lexicon lexicon, IReadOnlyList<string> names)
    {
        var ids = new int[names.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var name = Qualify(lexicon, names[i]);
            if (!_groups.TryGetValue(name, out ids[i])) _groups.Add(name, ids[i] = _groups.Count);
        }

        return ids;
    }

    private int[] LimitsOf(Lexicon lexicon, IReadOnlyList<string> names) =>
        [.. names.Select(name => _limitIds.GetValueOrDefault(Qualify(lexicon, name), -1)).Where(static id => id >= 0)];

    private void AddLimit(string group, int limit)
    {
        if (_limitIds.TryGetValue(group, out var id)) Limits[id] = limit;
        else
        {
            _limitIds.Add(group, Limits.Count);
            Limits.Add(limit);
        }
    }

    private int ProfileOf(int[] groups)
    {
        var key = KeyOf(groups);
        if (!_profileIds.TryGetValue(key, out var id))
        {
            _profileIds.Add(key, id = _groupsOfProfiles.Count);
            _groupsOfProfiles.Add(groups);
            _entriesOfProfiles.Add(0);
        }

        _entriesOfProfiles[id]++;
        return id;
    }

    // Rules that ask for the same groups share the place.
    private int PlaceOf(int[] groups)
    {
        var key = KeyOf(groups);
        if (_placeIds.TryGetValue(key, out var id)) return id;
        _placeIds.Add(key, id = _groupsOfPlaces.Count);
        _groupsOfPlaces.Add(groups);
        return id;
    }

    private void LinkProfiles()
    {
        var placesOfGroups = _groupsOfPlaces.SelectMany(static (groups, place) => groups.Select(group => (group, place))).ToLookup(static p => p.group, static p => p.place);
        var stepsOfPlaces = Rules
            .SelectMany(static (rule, index) => rule.Chain < 0 ? [] : rule.All.Select((place, step) => (place, index, step)))
            .ToLookup(static s => s.place, static s => (s.index, s.step));
        for (var i = 1; i < _groupsOfProfiles.Count; i++)
        {
            int[] places = [.. _groupsOfProfiles[i].SelectMany(group => placesOfGroups[group]).Distinct().Order()];
            var ordered = places.SelectMany(place => stepsOfPlaces[place])
                .GroupBy(static s => s.index)
                .Select(static g => new GroupProfile.Feed(g.Key, g.Aggregate(0u, static (steps, s) => steps | (1u << s.step))));
            Profiles.Add(new GroupProfile(places, [.. ordered.OrderBy(static f => f.Rule)]));
        }
    }

    // A rule waits for the place that the fewest entries fill; an ordered one for its first.
    private void WatchPlaces()
    {
        var entries = new int[_groupsOfPlaces.Count];
        for (var i = 0; i < Profiles.Count; i++)
            foreach (var place in Profiles[i].Places) entries[place] += _entriesOfProfiles[i];
        var watchers = Enumerable.Range(0, Rules.Count).ToLookup(rule => Rules[rule].Chain >= 0 ? Rules[rule].All[0] : Rules[rule].All.MinBy(place => entries[place]));
        for (var place = 0; place < entries.Length; place++) Watchers.Add([.. watchers[place]]);
    }

    private static string KeyOf(int[] groups) => string.Join(',', groups.Distinct().Order());

    private static string Qualify(Lexicon lexicon, string group) => group.StartsWith('@') ? group : $"{lexicon.Id}:{group}";
}
