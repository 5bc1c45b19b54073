namespace FraudGuard.Guidance;

/// <summary>Looks for what must not reach a victim: retired numbers, stale entries, missing translations, wrong words.</summary>
public static class GuidanceCatalogValidator
{
    private const int ExpiringDays = 30;

    /// <summary>Checks a catalogue.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="today">The day to judge dates by.</param>
    /// <returns>The findings, the gravest first.</returns>
    public static IReadOnlyList<GuidanceFinding> Validate(GuidanceCatalog catalog, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Validate(catalog.ToBuilder(), today);
    }

    /// <summary>Checks a catalogue in the making, complete or not.</summary>
    /// <param name="draft">The builder.</param>
    /// <param name="today">The day to judge dates by.</param>
    /// <returns>The findings, the gravest first.</returns>
    public static IReadOnlyList<GuidanceFinding> Validate(GuidanceCatalogBuilder draft, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var findings = new List<GuidanceFinding>();
        CheckTexts(draft, findings);
        CheckChannels(draft, today, findings);
        CheckConditions(draft, findings);
        return [.. findings.OrderByDescending(static f => f.Severity)];
    }

    private static void CheckTexts(GuidanceCatalogBuilder draft, List<GuidanceFinding> findings)
    {
        var phones = draft.Channels.SelectMany(static c => c.Phones.Append(c.Sms ?? "")).Select(ContactsInText.Digits).ToHashSet(StringComparer.Ordinal);
        var hosts = draft.Channels.SelectMany(Hosts).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, text) in draft.GetTexts())
        {
            foreach (var language in draft.Languages)
            {
                if (!text.TryGet(language, out _))
                    findings.Add(new(GuidanceFindingKind.MissingTranslation, GuidanceFindingSeverity.Error, key, language, "The text is missing. Translate it, or remove the language from the catalogue."));
            }
            foreach (var language in text.Languages)
            {
                text.TryGet(language, out var words);
                CheckWords(draft, key, language, words!, phones, hosts, findings);
            }
        }
    }

    private static void CheckWords(
        GuidanceCatalogBuilder draft, string key, string language, string words, HashSet<string> phones, HashSet<string> hosts, List<GuidanceFinding> findings)
    {
        foreach (var retired in draft.RetiredChannels.Where(r => Mentions(words, r)))
            findings.Add(Retired(retired, key, language));
        var retiredDigits = draft.RetiredChannels.Select(static r => ContactsInText.Digits(r.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var phone in ContactsInText.Phones(words).Where(p => !phones.Contains(p) && !retiredDigits.Contains(p)))
            findings.Add(new(GuidanceFindingKind.UnknownContact, GuidanceFindingSeverity.Error, key, language, $"The number {phone} is no help channel. Add a channel with its source, or take the number out."));
        foreach (var host in ContactsInText.Hosts(words).Where(h => !hosts.Contains(h)))
            findings.Add(new(GuidanceFindingKind.UnknownContact, GuidanceFindingSeverity.Error, key, language, $"The site {host} is no help channel. Add a channel with its source, or take the site out."));
        if (IsSomeoneElsesWords(key)) return;
        foreach (var (kind, word) in GuidanceWording.Find(words))
            findings.Add(new(kind, GuidanceFindingSeverity.Error, key, language, $"Say it without “{word}”: never promise money back, never blame, never call anything safe."));
    }

    private static void CheckChannels(GuidanceCatalogBuilder draft, DateOnly today, List<GuidanceFinding> findings)
    {
        foreach (var channel in draft.Channels)
        {
            var key = "channels/" + channel.Id;
            if (today >= channel.Expires)
                findings.Add(new(GuidanceFindingKind.ExpiredChannel, GuidanceFindingSeverity.Warning, key, null, $"It expired on {channel.Expires:yyyy-MM-dd}. Verify it with its source and set new dates."));
            else if (today.AddDays(ExpiringDays) >= channel.Expires)
                findings.Add(new(GuidanceFindingKind.ExpiringChannel, GuidanceFindingSeverity.Information, key, null, $"It expires on {channel.Expires:yyyy-MM-dd}. Verify it with its source and set new dates."));
            if (channel.Status == VerificationStatus.Unverified)
                findings.Add(new(GuidanceFindingKind.UnverifiedChannel, GuidanceFindingSeverity.Information, key, null, "It was never verified. Find a source, or remove it."));
            var contacts = channel.Phones.Append(channel.Sms).Append(channel.Email).Append(channel.Url).OfType<string>().ToList();
            if (contacts.Count == 0 && channel.App is null && channel.Note is null)
                findings.Add(new(GuidanceFindingKind.NoContact, GuidanceFindingSeverity.Information, key, null, "It has no number, site, mail address or app, and no note says how to reach it."));
            foreach (var retired in draft.RetiredChannels.Where(r => contacts.Exists(c => Mentions(c, r))))
                findings.Add(Retired(retired, key, null));
        }
        foreach (var region in draft.Channels.GroupBy(static c => c.Region).Where(static g => g.Key != GuidanceRegion.Any))
        {
            var hasPolice = region.Any(static c => c.Kind is HelpChannelKind.PoliceEmergency or HelpChannelKind.PoliceNonEmergency);
            if (!hasPolice)
                findings.Add(new(GuidanceFindingKind.NoPolice, GuidanceFindingSeverity.Error, "channels", null, $"The region {region.Key} has channels but none for the police. Add one."));
        }
    }

    private static void CheckConditions(GuidanceCatalogBuilder draft, List<GuidanceFinding> findings)
    {
        foreach (var step in draft.Steps)
        {
            var conditions = step.Cases.Select(static c => c.When)
                .Concat(step.Actions.Concat(step.Checklist).Select(static i => i.When))
                .Concat(step.Windows.Select(static x => x.When))
                .Append(step.When);
            var unknown = conditions.OfType<GuidanceCondition>().SelectMany(Categories).Distinct(StringComparer.Ordinal)
                .Where(c => !draft.Categories.TryGet(c, out _));
            foreach (var category in unknown)
                findings.Add(new(GuidanceFindingKind.UnknownCategory, GuidanceFindingSeverity.Warning, "steps/" + step.Id, null, $"A condition names the category '{category}', which the catalogue does not know. Correct it, or add the category."));
        }
    }

    private static IEnumerable<string> Categories(GuidanceCondition condition) =>
        condition.Categories.Concat(condition.NotCategories).Concat(condition.AnyOf.SelectMany(Categories));

    private static GuidanceFinding Retired(RetiredChannel retired, string key, string? language)
    {
        var mend = retired.ReplacedBy is null ? "Take it out." : $"Use the channel '{retired.ReplacedBy}' instead.";
        var severity = retired.StillAnswers ? GuidanceFindingSeverity.Warning : GuidanceFindingSeverity.Error;
        return new(GuidanceFindingKind.RetiredContact, severity, key, language, $"{retired.Value} ({retired.Region}) is retired. {mend}");
    }

    private static bool Mentions(string text, RetiredChannel retired)
    {
        var isNumber = !retired.Value.Any(char.IsLetter);
        if (isNumber) return ContactsInText.Phones(text).Contains(ContactsInText.Digits(retired.Value), StringComparer.Ordinal);
        for (var at = text.IndexOf(retired.Value, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(retired.Value, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + retired.Value.Length;
            var startsWord = at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);
            var endsWord = end == text.Length || !char.IsAsciiLetterOrDigit(text[end]);
            if (startsWord && endsWord) return true;
        }
        return false;
    }

    private static IEnumerable<string> Hosts(HelpChannel channel)
    {
        if (channel.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri)) yield return ContactsInText.WithoutWww(uri.Host);
        if (channel.Email is { } email) yield return email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..];
    }

    // Names of institutions, the scammers' lines in an example and the wrong answers of a quiz are not the library's own words.
    private static bool IsSomeoneElsesWords(string key) =>
        (key.StartsWith("channels/", StringComparison.Ordinal) && (key.EndsWith("/name", StringComparison.Ordinal) || key.EndsWith("/app", StringComparison.Ordinal)))
        || (key.StartsWith("training/", StringComparison.Ordinal) && (key.EndsWith("/example", StringComparison.Ordinal) || key.Contains("/answers/", StringComparison.Ordinal)));
}
