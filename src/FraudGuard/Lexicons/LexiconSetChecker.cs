namespace FraudGuard.Lexicons;

// Whether lexicons that are each sound also fit together.
internal static class LexiconSetChecker
{
    public static List<LexiconError> Check(IReadOnlyList<Lexicon> lexicons)
    {
        var errors = new List<LexiconError>();
        var lexiconIds = new Dictionary<string, Lexicon>(StringComparer.Ordinal);
        var entryIds = new Dictionary<string, Lexicon>(StringComparer.Ordinal);
        var limits = new Dictionary<string, (int Limit, Lexicon Lexicon)>(StringComparer.Ordinal);
        var biased = (Lexicon?)null;
        var shared = lexicons
            .SelectMany(static l => l.Terms.SelectMany(static t => t.Groups).Concat(l.Signals.SelectMany(static s => s.Groups)))
            .Where(static g => g.StartsWith('@'))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var lexicon in lexicons)
        {
            if (!lexiconIds.TryAdd(lexicon.Id, lexicon))
            {
                errors.Add(Error(lexicon, "$.id", $"'{lexicon.Id}' is also the id of {lexiconIds[lexicon.Id].Source}.", "Load each lexicon once, or give it another id."));
                continue;
            }

            if (lexicon.Bias is not null)
            {
                if (biased is not null && biased.Bias != lexicon.Bias)
                    errors.Add(Error(lexicon, "$.bias", $"differs from the bias of {biased.Source}.", "Let one lexicon state the bias."));
                biased ??= lexicon;
            }

            foreach (var (id, path) in Ids(lexicon))
            {
                if (!entryIds.TryAdd(id, lexicon))
                    errors.Add(Error(lexicon, path, $"the id '{id}' is already used by {entryIds[id].Source}.", "Begin ids with the lexicon's own, such as 'acme.'."));
            }

            foreach (var group in lexicon.Groups)
            {
                if (!group.Name.StartsWith('@') || group.Limit is not { } limit) continue;
                if (limits.TryGetValue(group.Name, out var other) && other.Limit != limit)
                    errors.Add(Error(lexicon, JsonOutline.Child("$.groups", group.Name), $"limits the group to {limit}, {other.Lexicon.Source} to {other.Limit}.", "Let one lexicon state the limit."));
                limits.TryAdd(group.Name, (limit, lexicon));
            }

            for (var i = 0; i < lexicon.Rules.Count; i++)
            {
                var rule = lexicon.Rules[i];
                foreach (var name in rule.All.SelectMany(static place => place).Concat(rule.None))
                {
                    if (name.StartsWith('@') && !shared.Contains(name))
                        errors.Add(Error(lexicon, $"$.rules[{i}]", $"'{rule.Id}' names the shared group '{name}', which no loaded lexicon fills.",
                            LexiconProblems.DidYouMean(name, shared, "Load the lexicon that fills it, or correct the name.")));
                }
            }
        }

        return errors;
    }

    private static IEnumerable<(string Id, string Path)> Ids(Lexicon lexicon) =>
        lexicon.Signals.Select(static (s, i) => (s.Id, $"$.signals[{i}].id"))
            .Concat(lexicon.Terms.Select(static (t, i) => (t.Id, $"$.terms[{i}].id")))
            .Concat(lexicon.Rules.Select(static (r, i) => (r.Id, $"$.rules[{i}].id")));

    private static LexiconError Error(Lexicon lexicon, string path, string problem, string remedy) =>
        new(lexicon.Source, path, null, problem, remedy);
}
