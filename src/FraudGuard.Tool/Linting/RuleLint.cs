using FraudGuard.Lexicons;

namespace FraudGuard.Tool.Linting;

/// <summary>Finds rules that can never hold and components that no rule uses.</summary>
internal sealed class RuleLint
{
    private readonly Dictionary<string, List<(string Id, int Shortest)>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public RuleLint(IReadOnlyList<Lexicon> all)
    {
        foreach (var lexicon in all)
        {
            foreach (var term in lexicon.Terms) Fill(lexicon, term.Groups, term.Id, term.Texts.Min(static t => t.Length));
            foreach (var signal in lexicon.Signals) Fill(lexicon, signal.Groups, signal.Id, 0);
            foreach (var rule in lexicon.Rules) _used.UnionWith(rule.All.SelectMany(static p => p).Concat(rule.None).Select(g => Qualify(lexicon, g)));
        }
    }

    public IEnumerable<LintFinding> Check(Lexicon lexicon, LexiconPlaces places)
    {
        foreach (var rule in lexicon.Rules)
        {
            for (var place = 0; place < rule.All.Count; place++)
            {
                var members = rule.All[place].SelectMany(g => MembersOf(lexicon, g)).ToList();
                if (members.Count == 0)
                    yield return places.Finding(LintSeverity.Error, "empty-place", rule.Id, $"no term or signal fills place {place + 1} ({string.Join(", ", rule.All[place])}), so the rule never holds. Give a term one of these groups.");
                else if (rule.Within is { } within && members.Min(static m => m.Shortest) is var shortest && shortest > within)
                    yield return places.Finding(LintSeverity.Error, "narrow-window", rule.Id, $"what fills place {place + 1} is at least {shortest} units long and the window {within}, so the rule never holds. Widen the window.");
                var excluded = rule.None.SelectMany(g => MembersOf(lexicon, g)).Select(static m => m.Id).ToHashSet(StringComparer.Ordinal);
                if (members.Count > 0 && members.TrueForAll(m => excluded.Contains(m.Id)))
                    yield return places.Finding(LintSeverity.Error, "self-excluding", rule.Id, $"all that fills place {place + 1} also rules the rule out, so it never holds. Take the group out of \"none\".");
            }

            if (rule.Weight == 0 && rule.Votes.Count == 0)
                yield return places.Finding(LintSeverity.Warning, "weightless-rule", rule.Id, "its weight is 0, and rules feed no other rules: it does nothing. Give it a weight, or remove it.");
        }

        var components = lexicon.Terms.Where(static t => t.Weight == 0 && t.Votes.Count == 0).Select(static t => (t.Id, t.Groups))
            .Concat(lexicon.Signals.Where(static s => s.Weight == 0 && s.Votes.Count == 0).Select(static s => (s.Id, s.Groups)));
        foreach (var (id, groups) in components)
        {
            if (!groups.Any(g => _used.Contains(Qualify(lexicon, g))))
                yield return places.Finding(LintSeverity.Warning, "idle-component", id, "its weight is 0 and no rule uses its groups: it does nothing. Give it a weight, or use it in a rule.");
        }
    }

    private void Fill(Lexicon lexicon, IReadOnlyList<string> groups, string id, int shortest)
    {
        foreach (var group in groups)
        {
            if (!_members.TryGetValue(Qualify(lexicon, group), out var members)) _members.Add(Qualify(lexicon, group), members = []);
            members.Add((id, shortest));
        }
    }

    private List<(string Id, int Shortest)> MembersOf(Lexicon lexicon, string group) => _members.GetValueOrDefault(Qualify(lexicon, group)) ?? [];

    // A name that begins with @ is shared by all lexicons; any other belongs to its lexicon.
    private static string Qualify(Lexicon lexicon, string group) => group.StartsWith('@') ? group : $"{lexicon.Id}:{group}";
}
