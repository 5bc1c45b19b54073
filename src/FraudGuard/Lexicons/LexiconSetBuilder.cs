using FraudGuard.Matching;

namespace FraudGuard.Lexicons;

// Lays checked lexicons out in dense arrays.
internal sealed class LexiconSetBuilder
{
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _profileIds = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<string, int> _categoryRanks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _limited;

    public LexiconSetBuilder(IReadOnlyList<Lexicon> lexicons)
    {
        Lexicons = lexicons;
        _limited = lexicons
            .SelectMany(static l => l.Groups.Where(static g => g.Limit is not null).Select(g => Qualify(l, g.Name)))
            .ToHashSet(StringComparer.Ordinal);
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
                AddEntry(lexicon, signal.Id, EntryKind.Signal, signal.Category, signal.Stage, signal.Weight, signal.Groups, fills: true);
            }
        }

        foreach (var lexicon in lexicons)
            foreach (var rule in lexicon.Rules) Add(lexicon, rule);

        LinkProfiles();
        GroupCount = _groups.Count;
        GroupLimits = LimitsOf(lexicons);
    }

    public IReadOnlyList<Lexicon> Lexicons { get; }

    public List<Keyword> Keywords { get; } = [];

    public List<int> EntryOfKeyword { get; } = [];

    public List<LexiconEntry> Entries { get; } = [];

    public Dictionary<string, int> Signals { get; } = new(StringComparer.Ordinal);

    public List<CompiledRule> Rules { get; } = [];

    public List<GroupProfile> Profiles { get; } = [GroupProfile.Empty];

    public List<string> Categories { get; } = [];

    public int GroupCount { get; }

    public int ChainLength { get; private set; }

    public int[] GroupLimits { get; }

    private static IEnumerable<string> CategoriesOf(Lexicon lexicon) =>
        lexicon.Terms.Select(static t => t.Category)
            .Concat(lexicon.Rules.Select(static r => r.Category))
            .Concat(lexicon.Signals.Select(static s => s.Category))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    private void Add(Lexicon lexicon, LexiconTerm term)
    {
        foreach (var text in term.Texts)
        {
            Keywords.Add(new Keyword(text) { WholeWord = term.WholeWord, Exact = term.Exact, Exceptions = ExceptionsOf(term, text) });
            EntryOfKeyword.Add(Entries.Count);
        }

        AddEntry(lexicon, term.Id, EntryKind.Term, term.Category, term.Stage, term.Weight, term.Groups, fills: true);
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
            [.. rule.All.Select(place => GroupIds(lexicon, place))],
            GroupIds(lexicon, rule.None),
            rule.Within ?? int.MaxValue,
            chain));
        AddEntry(lexicon, rule.Id, EntryKind.Rule, rule.Category, rule.Stage, rule.Weight, rule.Groups, fills: false);
    }

    private void AddEntry(
        Lexicon lexicon, string id, EntryKind kind, string? category, ScamStage stage, double weight, IReadOnlyList<string> groups, bool fills)
    {
        var groupIds = GroupIds(lexicon, groups);
        var rank = category is null ? -1 : _categoryRanks[category];
        Entries.Add(new LexiconEntry(id, kind, category, rank, stage, weight, fills ? ProfileOf(groupIds) : 0, LimitedOf(lexicon, groups)));
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

    private int[] LimitedOf(Lexicon lexicon, IReadOnlyList<string> names) =>
        GroupIds(lexicon, [.. names.Where(name => _limited.Contains(Qualify(lexicon, name)))]);

    private int ProfileOf(int[] groups)
    {
        var key = string.Join(',', groups.Order());
        if (_profileIds.TryGetValue(key, out var id)) return id;
        _profileIds.Add(key, id = Profiles.Count);
        Profiles.Add(new GroupProfile(groups, []));
        return id;
    }

    private void LinkProfiles()
    {
        for (var i = 0; i < Profiles.Count; i++)
        {
            var feeds = new List<GroupProfile.Feed>();
            for (var rule = 0; rule < Rules.Count; rule++)
            {
                var places = 0u;
                for (var place = 0; place < Rules[rule].All.Length; place++)
                    if (Rules[rule].All[place].Intersect(Profiles[i].Groups).Any()) places |= 1u << place;
                if (places != 0) feeds.Add(new GroupProfile.Feed(rule, places));
            }

            Profiles[i] = Profiles[i] with { Feeds = [.. feeds] };
        }
    }

    private int[] LimitsOf(IReadOnlyList<Lexicon> lexicons)
    {
        var limits = new int[_groups.Count];
        Array.Fill(limits, int.MaxValue);
        foreach (var lexicon in lexicons)
            foreach (var group in lexicon.Groups)
                if (group.Limit is { } limit && _groups.TryGetValue(Qualify(lexicon, group.Name), out var id)) limits[id] = limit;

        return limits;
    }

    private static string Qualify(Lexicon lexicon, string group) => group.StartsWith('@') ? group : $"{lexicon.Id}:{group}";
}
