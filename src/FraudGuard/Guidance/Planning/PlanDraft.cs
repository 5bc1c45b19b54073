using System.Globalization;

namespace FraudGuard.Guidance;

/// <summary>Selects, orders and puts into one language what a case needs.</summary>
internal sealed class PlanDraft(
    GuidanceCatalog catalog,
    string language,
    PlanningCase @case,
    DateOnly today,
    DoubtfulChannelPolicy expired,
    DoubtfulChannelPolicy unverified)
{
    public List<GuidanceStep> Steps()
    {
        var placed = new List<(int Order, GuidanceStep Step)>();
        foreach (var template in catalog.Steps)
        {
            if (!Holds(template.When)) continue;
            var exception = template.Cases.FirstOrDefault(c => c.When.Holds(@case));
            placed.Add((exception?.Order ?? template.Order, Step(template, exception?.Urgency ?? template.Urgency)));
        }
        return [.. placed.OrderBy(static p => p.Order).Select(static p => p.Step)];
    }

    public string Label(string id) => catalog.Label(id, language);

    public string Label(string id, string argument) => string.Format(CultureInfo.InvariantCulture, Label(id), argument);

    // One unambiguous form for all languages; "11/24" and "24/11" are read differently around the world.
    public string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool Holds(GuidanceCondition? condition) => condition?.Holds(@case) ?? true;

    private GuidanceStep Step(GuidanceStepTemplate template, GuidanceUrgency urgency)
    {
        var checklist = Items(template.Checklist);
        return new()
        {
            Id = template.Id,
            Part = template.Part,
            Urgency = urgency,
            UrgencyText = Label(GuidanceLabels.Urgency(urgency)),
            Title = template.Title.In(language),
            Why = template.Why.In(language),
            Deadline = template.Deadline?.In(language),
            Actions = Items(template.Actions),
            ChecklistTitle = checklist.Count > 0 ? template.ChecklistTitle?.In(language) : null,
            Checklist = checklist,
            Windows = Windows(template.Windows),
            Channels = Channels(template.Channels),
        };
    }

    private List<GuidanceItem> Items(IReadOnlyList<GuidanceItemTemplate> templates) =>
        [.. templates.Where(t => Holds(t.When)).Select(t => new GuidanceItem(t.Id, t.Text.In(language)))];

    private List<RecoveryWindow> Windows(IReadOnlyList<RecoveryWindowTemplate> templates)
    {
        var windows = new List<RecoveryWindow>();
        foreach (var template in templates)
        {
            var isUnverified = template.Status == VerificationStatus.Unverified;
            if (!Holds(template.When) || (isUnverified && unverified == DoubtfulChannelPolicy.Withhold)) continue;
            var isPast = template.Within is { } within && @case.TimeSince > within;
            var notice = isPast ? Label(GuidanceLabels.WindowPast) : isUnverified ? Label(GuidanceLabels.WindowUnverified) : null;
            windows.Add(new(template.Id, template.Text.In(language), template.Within, isPast, notice, template.Status, template.Source));
        }
        return windows;
    }

    private List<GuidanceChannel> Channels(IReadOnlyList<HelpChannelKind> kinds)
    {
        var channels = new List<GuidanceChannel>();
        foreach (var kind in kinds)
        {
            foreach (var channel in catalog.Channels)
            {
                if (channel.Kind == kind && Serves(channel) && Holds(channel.When) && !IsWithheld(channel)) channels.Add(Channel(channel));
            }
        }
        return channels;
    }

    private bool Serves(HelpChannel channel) =>
        channel.Region == GuidanceRegion.Any || @case.Regions.Contains(channel.Region, StringComparer.OrdinalIgnoreCase);

    private bool IsExpired(HelpChannel channel) => today >= channel.Expires;

    private bool IsWithheld(HelpChannel channel) =>
        (IsExpired(channel) && expired == DoubtfulChannelPolicy.Withhold)
        || (channel.Status == VerificationStatus.Unverified && unverified == DoubtfulChannelPolicy.Withhold);

    private GuidanceChannel Channel(HelpChannel channel) => new()
    {
        Id = channel.Id,
        Kind = channel.Kind,
        Name = channel.Name.In(language),
        Phones = channel.Phones,
        Sms = channel.Sms,
        Email = channel.Email,
        Url = channel.Url,
        App = channel.App?.In(language),
        Hours = channel.Hours?.In(language),
        Note = channel.Note?.In(language),
        Languages = channel.Languages,
        Status = channel.Status,
        Source = channel.Source,
        VerifiedOn = channel.VerifiedOn,
        VerifyNotice = channel.Status == VerificationStatus.Unverified ? Label(GuidanceLabels.ChannelUnverified)
            : IsExpired(channel) ? Label(GuidanceLabels.ChannelExpired, Date(channel.VerifiedOn))
            : null,
    };
}
