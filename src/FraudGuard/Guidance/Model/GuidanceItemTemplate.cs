namespace FraudGuard.Guidance;

/// <summary>One action or checklist item of a step, in all languages.</summary>
public sealed record GuidanceItemTemplate
{
    /// <summary>A stable kebab-case id, unique within its list.</summary>
    public required string Id { get; init; }

    /// <summary>The words.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>When it applies.</summary>
    /// <value>The default is <see langword="null"/>: always.</value>
    public GuidanceCondition? When { get; init; }

    internal GuidanceItemTemplate Map(string prefix, TextMap map) => this with { Text = map(prefix + Id, Text) };
}
