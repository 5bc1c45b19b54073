using System.Text.Json.Serialization;

namespace FraudGuard.Guidance;

/// <summary>What a victim does next, in order, in one language.</summary>
public sealed record GuidancePlan
{
    /// <summary>The category the plan is for.</summary>
    public required string Category { get; init; }

    /// <summary>What the category is called.</summary>
    public required string CategoryName { get; init; }

    /// <summary>The region whose channels are shown, or <see cref="GuidanceRegion.Unknown"/>.</summary>
    public required string Region { get; init; }

    /// <summary>The language of all texts, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The version of the catalogue it was made from.</summary>
    public required string CatalogVersion { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>What to say first, paragraph by paragraph.</summary>
    public required IReadOnlyList<string> Opening { get; init; }

    /// <summary>The steps, the most urgent first.</summary>
    public required IReadOnlyList<GuidanceStep> Steps { get; init; }

    /// <summary>What to say last: what can't be promised, when the numbers were checked.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>The small words a renderer needs around the texts, in the plan's language, by the labels' ids.</summary>
    [JsonIgnore]
    public required IReadOnlyDictionary<string, string> Labels { get; init; }
}
