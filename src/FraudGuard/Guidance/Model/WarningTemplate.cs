namespace FraudGuard.Guidance;

/// <summary>The words of a <see cref="FraudWarning"/> for one category, in all languages.</summary>
public sealed record WarningTemplate
{
    /// <summary>The category it is for; unique in the catalogue.</summary>
    public required string Category { get; init; }

    /// <summary>What is known, in a few words.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>How the scam works, as the beginning of one sentence, without its full stop.</summary>
    public required LocalizedText Why { get; init; }

    /// <summary>What to do, most urgent first.</summary>
    public required IReadOnlyList<GuidanceItemTemplate> Actions { get; init; }

    internal WarningTemplate MapTexts(TextMap map)
    {
        var prefix = $"warnings/{Category}/";
        return this with
        {
            Title = map(prefix + "title", Title),
            Why = map(prefix + "why", Why),
            Actions = [.. Actions.Select(a => a.Map(prefix + "actions/", map))],
        };
    }
}
