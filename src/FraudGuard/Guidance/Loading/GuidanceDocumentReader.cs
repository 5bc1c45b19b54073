using System.Text.Json;

namespace FraudGuard.Guidance;

/// <summary>Reads the guidance's JSON format (docs/schemas/guidance.schema.json), strictly.</summary>
internal sealed class GuidanceDocumentReader
{
    /// <summary>Larger documents are refused: 4 MiB, some twenty times the built-in guidance.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static readonly string[] s_sections =
        ["categories", "channels", "retired", "steps", "warnings", "training", "labels"];

    private readonly SourceReader _reader;

    private GuidanceDocumentReader(SourceReader reader) => _reader = reader;

    /// <exception cref="GuidanceFormatException">The document is broken.</exception>
    public static GuidanceDocument Read(ReadOnlySpan<byte> utf8Json, string file, GuidanceCatalogBuilder target)
    {
        if (utf8Json.Length > MaxBytes)
        {
            throw new GuidanceFormatException(
                [new(file, "$", 0, $"The document has {utf8Json.Length} bytes; the limit is {MaxBytes}.", "Split it into several documents.")]);
        }
        var root = SourceNodeParser.Parse(utf8Json, file);
        var reader = new SourceReader(file);
        var document = new GuidanceDocumentReader(reader).ReadDocument(root, target);
        return reader.Errors.Count == 0 ? document : throw new GuidanceFormatException(reader.Errors);
    }

    private GuidanceDocument ReadDocument(SourceNode root, GuidanceCatalogBuilder target)
    {
        var document = new GuidanceDocument();
        if (!_reader.IsObject(root, "$schema", "formatVersion", "version", "languages", "categories", "channels", "retired",
            "steps", "warnings", "training", "labels", "texts", "remove"))
        {
            return document;
        }
        if (_reader.Required(root, "formatVersion") is { } format) _reader.Integer(format, 1, 1);
        document.Version = _reader.OptionalText(root, "version");
        foreach (var language in _reader.Array(root, "languages")) document.Languages.Add(ReadLanguage(language));
        document.Categories.AddRange(_reader.Entries(root, "categories", ReadCategory, static c => c.Id));
        document.Channels.AddRange(_reader.Entries(root, "channels", ReadChannel, static c => c.Id));
        document.RetiredChannels.AddRange(_reader.Entries(root, "retired", ReadRetired, static r => r.Id));
        document.Steps.AddRange(_reader.Entries(root, "steps", ReadStep, static s => s.Id));
        document.Warnings.AddRange(_reader.Entries(root, "warnings", ReadWarning, static x => x.Category));
        document.Training.AddRange(_reader.Entries(root, "training", ReadTraining, static t => t.Category));
        document.Labels.AddRange(_reader.Entries(root, "labels", ReadLabel, static l => l.Id));
        ReadRemovals(root, target, document);
        ReadTexts(root, target, document);
        return document;
    }

    private string ReadLanguage(SourceNode node)
    {
        var language = _reader.Text(node);
        if (!SourceReader.IsLanguageTag(language))
            _reader.Complain(node, "This is no language tag.", "Use a BCP 47 tag such as zh-Hans, zh-Hant or en.");
        return language;
    }

    private GuidanceCategory? ReadCategory(SourceNode node) => !_reader.IsObject(node, "id", "name") ? null : new()
    {
        Id = _reader.Id(node, "id"),
        Name = _reader.Localized(node, "name"),
    };

    private GuidanceLabel? ReadLabel(SourceNode node) => !_reader.IsObject(node, "id", "text") ? null : new()
    {
        Id = _reader.Id(node, "id"),
        Text = _reader.Localized(node, "text"),
    };

    private HelpChannel? ReadChannel(SourceNode node)
    {
        if (!_reader.IsObject(node, "id", "kind", "region", "name", "phones", "sms", "email", "url", "app", "hours", "note",
            "languages", "when", "status", "source", "verifiedOn", "expires"))
        {
            return null;
        }
        var channel = new HelpChannel
        {
            Id = _reader.Id(node, "id"),
            Kind = _reader.Enum<HelpChannelKind>(node, "kind", "kind of channel"),
            Region = ReadRegion(node),
            Name = _reader.Localized(node, "name"),
            Phones = [.. _reader.Array(node, "phones").Select(ReadPhone)],
            Sms = SourceReader.Member(node, "sms") is { } sms ? ReadPhone(sms) : null,
            Email = _reader.OptionalText(node, "email"),
            Url = ReadUrl(node),
            App = _reader.OptionalLocalized(node, "app"),
            Hours = _reader.OptionalLocalized(node, "hours"),
            Note = _reader.OptionalLocalized(node, "note"),
            Languages = [.. _reader.Array(node, "languages").Select(ReadLanguage)],
            When = ReadCondition(node),
            Status = _reader.Enum<VerificationStatus>(node, "status", "status"),
            Source = _reader.Text(node, "source"),
            VerifiedOn = _reader.Date(node, "verifiedOn"),
            Expires = _reader.Date(node, "expires"),
        };
        if (channel.Expires < channel.VerifiedOn)
            _reader.Complain(node, "The channel expires before it was verified.", "Correct 'verifiedOn' or 'expires'.");
        return channel;
    }

    private string ReadRegion(SourceNode node)
    {
        if (_reader.Required(node, "region") is not { } member) return "";
        return ReadRegionCode(member, allowAny: true);
    }

    private string ReadRegionCode(SourceNode member, bool allowAny)
    {
        var region = _reader.Text(member);
        var valid = region == GuidanceRegion.Unknown || (allowAny && region == GuidanceRegion.Any)
            || (region.Length == 2 && region.All(char.IsAsciiLetterUpper));
        if (!valid)
            _reader.Complain(member, "This is no region.", "Use two capital letters such as CN, \"unknown\", or \"*\" for a channel of all regions.");
        return region;
    }

    private string ReadPhone(SourceNode node)
    {
        var phone = _reader.Text(node);
        if (!phone.Any(char.IsAsciiDigit)
            || !phone.All(static c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || c is ' ' or '-' or '+' or '#' or '*' or '(' or ')'))
        {
            _reader.Complain(node, "This is no phone number.", "Write digits as they are dialled, with spaces, '-', '+', '#' or capital letters only.");
        }
        return phone;
    }

    private string? ReadUrl(SourceNode node)
    {
        if (SourceReader.Member(node, "url") is not { } member) return null;
        var url = _reader.Text(member);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.UserInfo.Length > 0)
            _reader.Complain(member, "This is no web address.", "Write it in full, beginning with https://.");
        return url;
    }

    private RetiredChannel? ReadRetired(SourceNode node) =>
        !_reader.IsObject(node, "id", "region", "value", "replacedBy", "stillAnswers", "source") ? null : new()
        {
            Id = _reader.Id(node, "id"),
            Region = ReadRegion(node),
            Value = _reader.Text(node, "value"),
            ReplacedBy = _reader.OptionalText(node, "replacedBy"),
            StillAnswers = _reader.OptionalBoolean(node, "stillAnswers") ?? false,
            Source = _reader.Text(node, "source"),
        };

    private GuidanceStepTemplate? ReadStep(SourceNode node)
    {
        if (!_reader.IsObject(node, "id", "part", "order", "urgency", "when", "cases", "title", "why", "deadline", "actions",
            "checklistTitle", "checklist", "windows", "channels"))
        {
            return null;
        }
        var step = new GuidanceStepTemplate
        {
            Id = _reader.Id(node, "id"),
            Part = _reader.Enum<GuidancePart>(node, "part", "part"),
            Order = _reader.Required(node, "order") is { } order ? ReadOrder(order) : 0,
            Urgency = _reader.Enum<GuidanceUrgency>(node, "urgency", "urgency"),
            When = ReadCondition(node),
            Cases = _reader.List(node, "cases", ReadCase),
            Title = _reader.Localized(node, "title"),
            Why = _reader.Localized(node, "why"),
            Deadline = _reader.OptionalLocalized(node, "deadline"),
            Actions = ReadItems(node, "actions"),
            ChecklistTitle = _reader.OptionalLocalized(node, "checklistTitle"),
            Checklist = ReadItems(node, "checklist"),
            Windows = _reader.Entries(node, "windows", ReadWindow, static x => x.Id),
            Channels = [.. _reader.Array(node, "channels").Select(k => _reader.Enum<HelpChannelKind>(k, "kind of channel"))],
        };
        if (step.Checklist.Count > 0 && step.ChecklistTitle is null)
            _reader.Complain(node, "A checklist needs a title.", "Add 'checklistTitle'.");
        return step;
    }

    private int ReadOrder(SourceNode node) => _reader.Integer(node, 0, 100_000);

    private List<GuidanceItemTemplate> ReadItems(SourceNode node, string name) =>
        _reader.Entries(node, name, ReadItem, static i => i.Id);

    private GuidanceItemTemplate? ReadItem(SourceNode node) => !_reader.IsObject(node, "id", "text", "when") ? null : new()
    {
        Id = _reader.Id(node, "id"),
        Text = _reader.Localized(node, "text"),
        When = ReadCondition(node),
    };

    private GuidanceStepCase? ReadCase(SourceNode node)
    {
        if (!_reader.IsObject(node, "when", "order", "urgency")) return null;
        _reader.Required(node, "when");
        return new(
            ReadCondition(node) ?? new(),
            SourceReader.Member(node, "order") is { } order ? ReadOrder(order) : null,
            SourceReader.Member(node, "urgency") is { } urgency ? _reader.Enum<GuidanceUrgency>(urgency, "urgency") : null);
    }

    private RecoveryWindowTemplate? ReadWindow(SourceNode node) =>
        !_reader.IsObject(node, "id", "text", "withinHours", "when", "status", "source") ? null : new()
        {
            Id = _reader.Id(node, "id"),
            Text = _reader.Localized(node, "text"),
            Within = ReadHours(node, "withinHours"),
            When = ReadCondition(node),
            Status = _reader.Enum<VerificationStatus>(node, "status", "status"),
            Source = _reader.Text(node, "source"),
        };

    private TimeSpan? ReadHours(SourceNode node, string name) =>
        SourceReader.Member(node, name) is { } hours ? TimeSpan.FromHours(_reader.Integer(hours, 0, 100_000)) : null;

    private WarningTemplate? ReadWarning(SourceNode node) =>
        !_reader.IsObject(node, "category", "title", "why", "actions") ? null : new()
        {
            Category = _reader.Id(node, "category"),
            Title = _reader.Localized(node, "title"),
            Why = _reader.Localized(node, "why"),
            Actions = ReadAtLeast(node, "actions", 1, ReadItems(node, "actions")),
        };

    private TrainingTopicTemplate? ReadTraining(SourceNode node) =>
        !_reader.IsObject(node, "category", "redFlags", "example", "quiz") ? null : new()
        {
            Category = _reader.Id(node, "category"),
            RedFlags = ReadAtLeast(node, "redFlags", 1, ReadItems(node, "redFlags")),
            Example = _reader.Localized(node, "example"),
            Quiz = ReadAtLeast(node, "quiz", 1, _reader.Entries(node, "quiz", ReadQuizItem, static q => q.Id)),
        };

    private QuizItemTemplate? ReadQuizItem(SourceNode node)
    {
        if (!_reader.IsObject(node, "id", "question", "answers", "rightAnswer", "reason")) return null;
        var item = new QuizItemTemplate
        {
            Id = _reader.Id(node, "id"),
            Question = _reader.Localized(node, "question"),
            Answers = ReadAtLeast(node, "answers", 2, ReadItems(node, "answers")),
            RightAnswer = _reader.Text(node, "rightAnswer"),
            Reason = _reader.Localized(node, "reason"),
        };
        if (!item.Answers.Any(a => a.Id == item.RightAnswer))
            _reader.Complain(node, "The right answer is not among the answers.", "Set 'rightAnswer' to the id of one of them.");
        return item;
    }

    private List<T> ReadAtLeast<T>(SourceNode node, string name, int minimum, List<T> items)
    {
        if (items.Count < minimum)
            _reader.Complain(SourceReader.Member(node, name) ?? node, $"'{name}' needs at least {minimum}.", "Add to it.");
        return items;
    }

    private GuidanceCondition? ReadCondition(SourceNode parent) =>
        SourceReader.Member(parent, "when") is { } node ? ReadConditionItself(node) : null;

    private GuidanceCondition? ReadConditionItself(SourceNode node)
    {
        if (!_reader.IsObject(node, "categories", "notCategories", "regions", "notRegions", "happened", "notHappened", "paidBy",
            "withinHours", "afterHours", "minor", "vulnerable", "distress", "organization", "anyOf"))
        {
            return null;
        }
        var happened = ReadFlags<IncidentFacts>(node, "happened", "kind of incident");
        return new()
        {
            Categories = ReadIds(node, "categories"),
            NotCategories = ReadIds(node, "notCategories"),
            Regions = [.. _reader.Array(node, "regions").Select(r => ReadRegionCode(r, allowAny: false))],
            NotRegions = [.. _reader.Array(node, "notRegions").Select(r => ReadRegionCode(r, allowAny: false))],
            Happened = happened.Aggregate(IncidentFacts.NothingYet, static (all, one) => all | one),
            NothingYet = happened.Contains(IncidentFacts.NothingYet),
            NotHappened = ReadFlags<IncidentFacts>(node, "notHappened", "kind of incident").Aggregate(IncidentFacts.NothingYet, static (all, one) => all | one),
            PaidBy = ReadFlags<PaymentMeans>(node, "paidBy", "means of payment").Aggregate(PaymentMeans.Unknown, static (all, one) => all | one),
            Within = ReadHours(node, "withinHours"),
            After = ReadHours(node, "afterHours"),
            Minor = _reader.OptionalBoolean(node, "minor"),
            Vulnerable = _reader.OptionalBoolean(node, "vulnerable"),
            Distress = _reader.OptionalBoolean(node, "distress"),
            Organization = _reader.OptionalBoolean(node, "organization"),
            AnyOf = _reader.List(node, "anyOf", ReadConditionItself),
        };
    }

    private string[] ReadIds(SourceNode node, string name) => [.. _reader.Array(node, name).Select(_reader.Text)];

    private T[] ReadFlags<T>(SourceNode node, string name, string what)
        where T : struct, Enum =>
        [.. _reader.Array(node, name).Select(f => _reader.Enum<T>(f, what))];

    private void ReadRemovals(SourceNode root, GuidanceCatalogBuilder target, GuidanceDocument document)
    {
        if (SourceReader.Member(root, "remove") is not { } remove || !_reader.IsObject(remove, s_sections)) return;
        foreach (var (section, _) in remove.Members)
        {
            foreach (var node in _reader.Array(remove, section))
            {
                var id = _reader.Text(node);
                if (!s_sections.Contains(section)) continue;
                if (!GuidanceDocument.Contains(target, section, id))
                    _reader.Complain(node, $"There is nothing with the id '{id}' to remove.", "Check the id, and that the layer with it comes before this one.");
                document.Removals.Add((section, id));
            }
        }
    }

    // Texts are checked against what is there after the document's own entries are in, so they are applied to a trial copy.
    private void ReadTexts(SourceNode root, GuidanceCatalogBuilder target, GuidanceDocument document)
    {
        if (SourceReader.Member(root, "texts") is not { } texts) return;
        if (texts.Kind != JsonValueKind.Object)
        {
            _reader.Complain(texts, "An object by language is expected.", "Write { \"en\": { \"steps/…\": \"…\" } }.");
            return;
        }
        var trial = target.Clone();
        document.ApplyTo(trial);
        var keys = trial.GetTexts();
        foreach (var (language, table) in texts.Members)
        {
            if (!SourceReader.IsLanguageTag(language))
                _reader.Complain(table, "This is no language tag.", "Use a BCP 47 tag such as zh-Hans, zh-Hant or en.");
            if (table.Kind != JsonValueKind.Object)
            {
                _reader.Complain(table, "An object of texts by key is expected.", "Write { \"steps/…\": \"…\" }.");
                continue;
            }
            foreach (var (key, value) in table.Members)
            {
                if (!keys.ContainsKey(key))
                    _reader.Complain(value, $"There is no text under the key '{key}'.", "GuidanceCatalogBuilder.GetTexts() lists all keys.");
                document.Texts.Add(new(language, key, _reader.Text(value)));
            }
        }
    }
}
