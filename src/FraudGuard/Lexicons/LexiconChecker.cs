using System.Text.Json;

namespace FraudGuard.Lexicons;

// Checks what the types of a file's fields can't say, and builds the lexicon on the way.
internal sealed class LexiconChecker(string file, LexiconProblems problems)
{
    private const string IdRule = "Use lower-case letters, digits, dots and hyphens, beginning with a letter or digit, at most 64 characters.";
    private const string GroupRule = "Use lower-case letters, digits, dots and hyphens, at most 64 characters, with '@' in front if all lexicons share it.";

    private static readonly string[] DocumentFields =
        ["$schema", "id", "version", "language", "description", "wholeWord", "bias", "categories", "groups", "signals", "terms", "rules"];
    private static readonly string[] GroupFields = ["limit", "description"];
    private static readonly string[] EntryFields = ["id", "category", "votes", "stage", "weight", "groups"];
    private static readonly string[] TermFields = [.. EntryFields, "text", "texts", "wholeWord", "exact", "exceptions"];
    private static readonly string[] RuleFields = [.. EntryFields, "all", "none", "within", "ordered"];
    private static readonly string[] Stages =
        ["none", "hook", "trust", "isolate", "pressure", "credential", "payment", "second-payment"];

    private readonly HashSet<string> _categories = new(ScamCategory.All, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groupsFilled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groupsLimited = new(StringComparer.Ordinal);
    private int _textCount;

    // What it returns is only complete when no problem was found.
    public Lexicon Check(LexiconDocument document)
    {
        CheckFields(document.Unknown, "$", DocumentFields);
        var id = CheckId(document.Id, "$", "lexicon");
        if (string.IsNullOrWhiteSpace(document.Version) || document.Version.Length > LexiconLimits.IdLength)
            problems.Add("$.version", "is missing, empty or too long.", "Write a version such as \"1.0.0\".");
        if (document.Language is null || !IsLanguage(document.Language))
            problems.Add("$.language", "isn't a language tag.", "Write a BCP 47 tag such as \"zh\" or \"en\", or \"und\" for none.");
        CheckDescription(document.Description, "$.description");
        if (document.Bias is { } bias) CheckWeight(bias, "$.bias");
        CheckCategories(document.Categories);
        CheckCount(document.Terms, LexiconLimits.Terms, "$.terms");
        CheckCount(document.Rules, LexiconLimits.Rules, "$.rules");
        CheckCount(document.Signals, LexiconLimits.Signals, "$.signals");
        var signals = Each(document.Signals, "$.signals", CheckSignal);
        var terms = Each(document.Terms, "$.terms", (term, path) => CheckTerm(term, path, document.WholeWord ?? false));
        if (_textCount > LexiconLimits.Texts)
            problems.Add("$.terms", $"stand for more than {LexiconLimits.Texts} texts.", "Split the lexicon into several.");
        var rules = Each(document.Rules, "$.rules", CheckRule);
        var groups = CheckGroups(document.Groups);
        if (terms.Count + rules.Count + signals.Count == 0 && !problems.Any)
            problems.Add("$", "has neither terms nor rules nor signals.", "Add some under \"terms\".");
        return new Lexicon
        {
            Id = id,
            Version = document.Version ?? "",
            Language = document.Language ?? "",
            Description = document.Description,
            Bias = document.Bias,
            Signals = signals,
            Terms = terms,
            Rules = rules,
            Groups = groups,
            Source = file,
        };
    }

    private LexiconSignal CheckSignal(SignalDocument signal, string path)
    {
        CheckFields(signal.Unknown, path, EntryFields);
        return new LexiconSignal
        {
            Id = CheckEntry(signal, path),
            Category = signal.Category,
            Votes = CheckVotes(signal.Votes, path),
            Stage = CheckStage(signal.Stage, path),
            Weight = signal.Weight ?? 0,
            Groups = CheckEntryGroups(signal.Groups, path, fills: true),
        };
    }

    private LexiconTerm CheckTerm(TermDocument term, string path, bool wholeWord)
    {
        CheckFields(term.Unknown, path, TermFields);
        var texts = new List<string>();
        if (term.Text is null == term.Texts is null)
            problems.Add(path, "needs either \"text\" or \"texts\".", "Write \"text\" for one way of writing it, \"texts\" for several.");
        else if (term.Text is not null)
            Expand(term.Text, $"{path}.text", LexiconLimits.TextsPerTerm, texts);
        else if (term.Texts!.Length == 0)
            problems.Add($"{path}.texts", "is empty.", "Write at least one text.");
        else
            ExpandAll(term.Texts, $"{path}.texts", LexiconLimits.TextsPerTerm, texts);
        _textCount += texts.Count;
        var exceptions = new List<string>();
        ExpandAll(term.Exceptions ?? [], $"{path}.exceptions", LexiconLimits.ExceptionsPerTerm, exceptions);
        return new LexiconTerm
        {
            Id = CheckEntry(term, path),
            Texts = texts,
            Category = term.Category,
            Votes = CheckVotes(term.Votes, path),
            Stage = CheckStage(term.Stage, path),
            Weight = term.Weight ?? 0,
            Groups = CheckEntryGroups(term.Groups, path, fills: true),
            WholeWord = term.WholeWord ?? wholeWord,
            Exact = term.Exact ?? false,
            Exceptions = exceptions,
        };
    }

    private LexiconRule CheckRule(RuleDocument rule, string path)
    {
        CheckFields(rule.Unknown, path, RuleFields);
        if (rule.All is null or { Length: 0 } or { Length: > LexiconLimits.PlacesPerRule })
            problems.Add($"{path}.all", $"needs 1 to {LexiconLimits.PlacesPerRule} places.", "List the groups that have to occur.");
        var places = (rule.All ?? []).Select((place, i) => CheckPlace(place, $"{path}.all[{i}]")).ToList();
        var none = CheckNames(rule.None ?? [], $"{path}.none", LexiconLimits.GroupsPerPlace);
        CheckFilled(none, $"{path}.none");
        if (rule.Within is < 1 or > LexiconLimits.Within)
            problems.Add($"{path}.within", $"isn't between 1 and {LexiconLimits.Within}.", "Give a number of UTF-16 units, or leave it out for the whole message.");
        if (rule.Ordered == true && places.Count < 2)
            problems.Add($"{path}.ordered", "means nothing with fewer than two places.", "Leave it out.");
        return new LexiconRule
        {
            Id = CheckEntry(rule, path),
            All = places,
            None = none,
            Within = rule.Within,
            Ordered = rule.Ordered ?? false,
            Category = rule.Category,
            Votes = CheckVotes(rule.Votes, path),
            Stage = CheckStage(rule.Stage, path),
            Weight = rule.Weight ?? 0,
            Groups = CheckEntryGroups(rule.Groups, path, fills: false),
        };
    }

    private IReadOnlyList<string> CheckPlace(JsonElement place, string path)
    {
        IReadOnlyList<string> names = [];
        if (place.ValueKind == JsonValueKind.String)
        {
            names = CheckNames([place.GetString()], path, 1);
        }
        else if (place.ValueKind == JsonValueKind.Array && place.EnumerateArray().All(static n => n.ValueKind == JsonValueKind.String))
        {
            names = CheckNames([.. place.EnumerateArray().Select(static n => n.GetString())], path, LexiconLimits.GroupsPerPlace);
            if (names.Count == 0) problems.Add(path, "is empty.", "List the groups of which one has to occur.");
        }
        else
        {
            problems.Add(path, "has the wrong type.", "Write a group name, or a list of group names of which one has to occur.");
        }

        CheckFilled(names, path);
        return names;
    }

    // A shared group may be filled by another lexicon; LexiconSet checks those once it knows them all.
    private void CheckFilled(IReadOnlyList<string> names, string path)
    {
        foreach (var name in names)
        {
            if (name.StartsWith('@') || _groupsFilled.Contains(name)) continue;
            problems.Add(path, $"names the group '{name}', which no term or signal of this lexicon has.",
                LexiconProblems.DidYouMean(name, _groupsFilled, "Give a term this group, or correct the name."));
        }
    }

    private IReadOnlyList<LexiconGroup> CheckGroups(Dictionary<string, GroupDocument?>? groups)
    {
        var result = new List<LexiconGroup>();
        foreach (var (name, group) in groups ?? [])
        {
            var path = JsonOutline.Child("$.groups", name);
            if (!IsGroupName(name)) problems.Add(path, "isn't a valid group name.", GroupRule);
            if (group is null)
            {
                problems.Add(path, "is null.", "Write an object, such as {\"limit\": 1}.");
                continue;
            }

            CheckFields(group.Unknown, path, GroupFields);
            CheckDescription(group.Description, $"{path}.description");
            if (group.Limit < 1) problems.Add($"{path}.limit", "is less than 1.", "Give the number of members that count, or leave it out for all.");
            if (!name.StartsWith('@') && !_groupsFilled.Contains(name) && !_groupsLimited.Contains(name))
                problems.Add(path, "has no members in this lexicon.", LexiconProblems.DidYouMean(name, _groupsFilled, "Give a term this group, or remove it here."));
            result.Add(new LexiconGroup(name, group.Limit, group.Description));
        }

        return result;
    }

    private string CheckEntry(EntryDocument entry, string path)
    {
        var id = CheckId(entry.Id, path, "entry");
        if (id.Length > 0 && !_ids.TryAdd(id, path))
            problems.Add($"{path}.id", $"'{id}' is also the id of {_ids[id]}.", "Give each term, rule and signal an id of its own.");
        if (entry.Weight is { } weight) CheckWeight(weight, $"{path}.weight");
        else problems.Add(path, "has no \"weight\".", "Write its log-odds; 0 if only rules use it.");
        if (entry.Category is { } category) CheckCategory(category, $"{path}.category");
        return id;
    }

    private void CheckCategory(string category, string path)
    {
        if (_categories.Contains(category)) return;
        problems.Add(path, $"'{category}' isn't a known category.",
            LexiconProblems.DidYouMean(category, _categories, "Use an id of ScamCategory, or list your own under \"categories\"."));
    }

    private IReadOnlyDictionary<string, double> CheckVotes(Dictionary<string, double>? votes, string path)
    {
        foreach (var (category, strength) in votes ?? [])
        {
            var place = JsonOutline.Child($"{path}.votes", category);
            CheckCategory(category, place);
            if (strength is not (> 0 and <= LexiconLimits.Weight))
                problems.Add(place, $"isn't above 0 and at most {LexiconLimits.Weight}.", "Say how strongly it speaks for the category, or leave the category out.");
        }

        return votes ?? [];
    }

    private string CheckId(string? id, string path, string what)
    {
        if (id is null) problems.Add(path, $"has no \"id\".", $"Give the {what} a stable id. {IdRule}");
        else if (!IsId(id)) problems.Add($"{path}.id", "isn't a valid id.", IdRule);
        else return id;
        return "";
    }

    private ScamStage CheckStage(string? stage, string path)
    {
        if (stage is null) return ScamStage.None;
        var index = Array.IndexOf(Stages, stage);
        if (index < 0)
            problems.Add($"{path}.stage", $"'{stage}' isn't a stage.", LexiconProblems.DidYouMean(stage, Stages, $"Use one of: {string.Join(", ", Stages)}."));
        return index < 0 ? ScamStage.None : (ScamStage)index;
    }

    private void CheckWeight(double weight, string path)
    {
        if (!(Math.Abs(weight) <= LexiconLimits.Weight))
            problems.Add(path, $"isn't between -{LexiconLimits.Weight} and {LexiconLimits.Weight}.", "Give a number of log-odds within these bounds.");
    }

    private void CheckDescription(string? description, string path)
    {
        if (description?.Length > LexiconLimits.DescriptionLength)
            problems.Add(path, $"is longer than {LexiconLimits.DescriptionLength} characters.", "Shorten it.");
    }

    private void CheckCategories(string?[]? categories)
    {
        for (var i = 0; i < categories?.Length; i++)
        {
            var category = categories[i];
            if (category is null || !IsId(category)) problems.Add($"$.categories[{i}]", "isn't a valid category id.", IdRule);
            else if (!_categories.Add(category)) problems.Add($"$.categories[{i}]", $"'{category}' is already known.", "Remove it.");
        }
    }

    private IReadOnlyList<string> CheckEntryGroups(string?[]? groups, string path, bool fills)
    {
        var names = CheckNames(groups ?? [], $"{path}.groups", LexiconLimits.GroupsPerEntry);
        (fills ? _groupsFilled : _groupsLimited).UnionWith(names);
        return names;
    }

    private List<string> CheckNames(string?[] groups, string path, int limit)
    {
        if (groups.Length > limit) problems.Add(path, $"lists more than {limit} groups.", "List fewer.");
        var names = new List<string>(groups.Length);
        foreach (var name in groups)
        {
            if (name is null || !IsGroupName(name)) problems.Add(path, name is null ? "holds null." : $"'{name}' isn't a valid group name.", GroupRule);
            else if (names.Contains(name)) problems.Add(path, $"lists '{name}' twice.", "Keep one of the two.");
            else names.Add(name);
        }

        return names;
    }

    private void ExpandAll(string?[] patterns, string path, int limit, List<string> texts)
    {
        for (var i = 0; i < patterns.Length && texts.Count <= limit; i++) Expand(patterns[i], $"{path}[{i}]", limit, texts);
    }

    private void Expand(string? pattern, string path, int limit, List<string> texts)
    {
        var first = texts.Count;
        if (pattern is null)
        {
            problems.Add(path, "is null.", "Write a text.");
            return;
        }

        if (TextPattern.Expand(pattern, limit, texts) is { } problem)
        {
            problems.Add(path, problem, "Write alternatives as {one|other}; put a backslash before a brace or bar that stands for itself.");
            return;
        }

        if (texts.Count > limit) problems.Add(path, $"brings the texts here to more than {limit}.", "Split the term in two.");
        var known = new HashSet<string>(texts.Take(first), StringComparer.Ordinal);
        for (var i = first; i < texts.Count; i++)
        {
            if (texts[i].Length > LexiconLimits.TextLength)
                problems.Add(path, $"is longer than {LexiconLimits.TextLength} UTF-16 units.", "Shorten it: short components combine better.");
            else if (string.IsNullOrWhiteSpace(texts[i]))
                problems.Add(path, "stands for an empty text.", "Leave at least one character in every alternative.");
            else if (texts[i] != texts[i].Trim())
                problems.Add(path, "stands for a text that begins or ends in a space.", "Move the space into the braces, next to the word it belongs to.");
            else if (!known.Add(texts[i]))
                problems.Add(path, $"stands for '{texts[i]}' a second time.", "Remove one of the two.");
            else continue;
            break;
        }
    }

    private void CheckFields(Dictionary<string, JsonElement>? unknown, string path, string[] known)
    {
        foreach (var name in unknown?.Keys ?? Enumerable.Empty<string>())
        {
            problems.Add(JsonOutline.Child(path, name), "isn't a known field.",
                LexiconProblems.DidYouMean(name, known, $"Known here: {string.Join(", ", known)}."));
        }
    }

    private void CheckCount<T>(T[]? items, int limit, string path)
    {
        if (items?.Length > limit) problems.Add(path, $"holds more than {limit} entries.", "Split the lexicon into several.");
    }

    private List<TResult> Each<T, TResult>(T?[]? items, string path, Func<T, string, TResult> check)
        where T : class
    {
        var results = new List<TResult>(items?.Length ?? 0);
        for (var i = 0; i < items?.Length; i++)
        {
            if (items[i] is { } item) results.Add(check(item, $"{path}[{i}]"));
            else problems.Add($"{path}[{i}]", "is null.", "Write an object in braces, or remove it.");
        }

        return results;
    }

    private static bool IsId(string id) =>
        id.Length is > 0 and <= LexiconLimits.IdLength
        && (char.IsAsciiLetterLower(id[0]) || char.IsAsciiDigit(id[0]))
        && id.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');

    private static bool IsGroupName(string name) => name.StartsWith('@') ? IsId(name[1..]) && name.Length <= LexiconLimits.IdLength : IsId(name);

    private static bool IsLanguage(string language) =>
        language.Length is >= 2 and <= 35
        && char.IsAsciiLetter(language[0]) && !language.EndsWith('-')
        && language.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
