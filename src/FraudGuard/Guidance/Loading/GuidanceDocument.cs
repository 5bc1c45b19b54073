namespace FraudGuard.Guidance;

/// <summary>What one document says, read and checked but not yet applied: a broken document changes nothing.</summary>
internal sealed class GuidanceDocument
{
    public string? Version { get; set; }

    public List<string> Languages { get; } = [];

    public List<GuidanceCategory> Categories { get; } = [];

    public List<HelpChannel> Channels { get; } = [];

    public List<RetiredChannel> RetiredChannels { get; } = [];

    public List<GuidanceStepTemplate> Steps { get; } = [];

    public List<WarningTemplate> Warnings { get; } = [];

    public List<TrainingTopicTemplate> Training { get; } = [];

    public List<GuidanceLabel> Labels { get; } = [];

    public List<TextOverride> Texts { get; } = [];

    public List<(string Section, string Id)> Removals { get; } = [];

    public void ApplyTo(GuidanceCatalogBuilder builder)
    {
        if (Version is not null) builder.Version = Version;
        foreach (var language in Languages)
        {
            if (!builder.Languages.Contains(language)) builder.Languages.Add(language);
        }
        foreach (var (section, id) in Removals) Remove(builder, section, id);
        SetAll(builder.Categories, Categories);
        SetAll(builder.Channels, Channels);
        SetAll(builder.RetiredChannels, RetiredChannels);
        SetAll(builder.Steps, Steps);
        SetAll(builder.Warnings, Warnings);
        SetAll(builder.Training, Training);
        SetAll(builder.Labels, Labels);
        builder.Replace(Texts);
    }

    public static bool Contains(GuidanceCatalogBuilder builder, string section, string id) => section switch
    {
        "categories" => builder.Categories.TryGet(id, out _),
        "channels" => builder.Channels.TryGet(id, out _),
        "retired" => builder.RetiredChannels.TryGet(id, out _),
        "steps" => builder.Steps.TryGet(id, out _),
        "warnings" => builder.Warnings.TryGet(id, out _),
        "training" => builder.Training.TryGet(id, out _),
        "labels" => builder.Labels.TryGet(id, out _),
        _ => false,
    };

    private static void Remove(GuidanceCatalogBuilder builder, string section, string id)
    {
        switch (section)
        {
            case "categories": builder.Categories.Remove(id); break;
            case "channels": builder.Channels.Remove(id); break;
            case "retired": builder.RetiredChannels.Remove(id); break;
            case "steps": builder.Steps.Remove(id); break;
            case "warnings": builder.Warnings.Remove(id); break;
            case "training": builder.Training.Remove(id); break;
            default: builder.Labels.Remove(id); break;
        }
    }

    private static void SetAll<T>(GuidanceEntries<T> entries, List<T> added)
        where T : class
    {
        foreach (var entry in added) entries.Set(entry);
    }
}
