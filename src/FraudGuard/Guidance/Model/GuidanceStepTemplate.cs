namespace FraudGuard.Guidance;

/// <summary>A step as the catalogue holds it: all languages, all regions, with the conditions that select what a plan shows.</summary>
public sealed record GuidanceStepTemplate
{
    /// <summary>A stable kebab-case id, unique in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>The part of the guidance it belongs to.</summary>
    public required GuidancePart Part { get; init; }

    /// <summary>The place in the plan; smaller comes first, equal places keep the catalogue's order.</summary>
    public required int Order { get; init; }

    /// <summary>How soon it should be done.</summary>
    public required GuidanceUrgency Urgency { get; init; }

    /// <summary>When it is part of a plan.</summary>
    /// <value>The default is <see langword="null"/>: always.</value>
    public GuidanceCondition? When { get; init; }

    /// <summary>Other places and urgencies in certain cases; the first that holds is taken.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<GuidanceStepCase> Cases { get; init; } = [];

    /// <summary>What to do, in a few words.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Why it matters.</summary>
    public required LocalizedText Why { get; init; }

    /// <summary>By when, in words.</summary>
    /// <value>The default is <see langword="null"/>: nothing beyond the urgency.</value>
    public LocalizedText? Deadline { get; init; }

    /// <summary>What to do, in order.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<GuidanceItemTemplate> Actions { get; init; } = [];

    /// <summary>What the checklist is about.</summary>
    /// <value>The default is <see langword="null"/>; required when there is a <see cref="Checklist"/>.</value>
    public LocalizedText? ChecklistTitle { get; init; }

    /// <summary>Things to tick off.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<GuidanceItemTemplate> Checklist { get; init; } = [];

    /// <summary>How fast banks and police can act, region by region.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<RecoveryWindowTemplate> Windows { get; init; } = [];

    /// <summary>The kinds of help channels to show, in this order.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<HelpChannelKind> Channels { get; init; } = [];

    internal GuidanceStepTemplate MapTexts(TextMap map)
    {
        var prefix = $"steps/{Id}/";
        return this with
        {
            Title = map(prefix + "title", Title),
            Why = map(prefix + "why", Why),
            Deadline = Deadline is null ? null : map(prefix + "deadline", Deadline),
            Actions = [.. Actions.Select(a => a.Map(prefix + "actions/", map))],
            ChecklistTitle = ChecklistTitle is null ? null : map(prefix + "checklist", ChecklistTitle),
            Checklist = [.. Checklist.Select(c => c.Map(prefix + "checklist/", map))],
            Windows = [.. Windows.Select(x => x.Map(prefix + "windows/", map))],
        };
    }
}
