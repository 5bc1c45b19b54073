using System.Collections.Frozen;

namespace FraudGuard.Guidance;

/// <summary>Everything the guidance can say: steps, help channels, warnings, training, in all its languages.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Every text exists in every one of <see cref="Languages"/>; a catalogue that
/// lacks one can't be built, so nothing is ever shown in another language than the one promised.
/// </remarks>
public sealed class GuidanceCatalog
{
    private static readonly Lazy<GuidanceCatalog> s_builtIn = new(static () => BuiltInGuidance.CreateBuilder().Build());

    private readonly FrozenDictionary<string, GuidanceCategory> _categories;
    private readonly FrozenDictionary<string, WarningTemplate> _warnings;
    private readonly FrozenDictionary<string, TrainingTopicTemplate> _training;
    private readonly FrozenDictionary<string, GuidanceLabel> _labels;
    private readonly FrozenSet<string> _regions;

    internal GuidanceCatalog(GuidanceCatalogBuilder builder)
    {
        Version = builder.Version;
        Languages = [.. builder.Languages];
        Categories = [.. builder.Categories];
        Channels = [.. builder.Channels];
        RetiredChannels = [.. builder.RetiredChannels];
        Steps = [.. builder.Steps];
        Warnings = [.. builder.Warnings];
        Training = [.. builder.Training];
        Labels = [.. builder.Labels];
        _categories = Categories.ToFrozenDictionary(c => c.Id);
        _warnings = Warnings.ToFrozenDictionary(x => x.Category);
        _training = Training.ToFrozenDictionary(t => t.Category);
        _labels = Labels.ToFrozenDictionary(l => l.Id);
        _regions = Channels.Select(c => c.Region).Where(r => r != GuidanceRegion.Any)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The catalogue that comes with the library, read on first use.</summary>
    public static GuidanceCatalog BuiltIn => s_builtIn.Value;

    /// <summary>The version of the contents; a host that changes them may append its own mark.</summary>
    public string Version { get; }

    /// <summary>The languages, as BCP 47 tags.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>What the categories are called.</summary>
    public IReadOnlyList<GuidanceCategory> Categories { get; }

    /// <summary>All help channels, of all regions, whether stale or not.</summary>
    public IReadOnlyList<HelpChannel> Channels { get; }

    /// <summary>What must not be given to anyone any more. The plans never show these; the linter looks for them.</summary>
    public IReadOnlyList<RetiredChannel> RetiredChannels { get; }

    /// <summary>All steps a plan can have.</summary>
    public IReadOnlyList<GuidanceStepTemplate> Steps { get; }

    /// <summary>The warnings' words.</summary>
    public IReadOnlyList<WarningTemplate> Warnings { get; }

    /// <summary>The staff-training material.</summary>
    public IReadOnlyList<TrainingTopicTemplate> Training { get; }

    /// <summary>The texts that frame plans and warnings.</summary>
    public IReadOnlyList<GuidanceLabel> Labels { get; }

    /// <summary>A builder with everything this catalogue holds, to derive another one from.</summary>
    /// <returns>The builder; changing it does not change this catalogue.</returns>
    public GuidanceCatalogBuilder ToBuilder() => new(this);

    internal bool HasRegion(string region) => _regions.Contains(region);

    internal string Label(string id, string language) =>
        _labels.TryGetValue(id, out var label)
            ? label.Text.In(language)
            : throw new InvalidOperationException($"The guidance catalogue lacks the label '{id}'.");

    internal GuidanceCategory? FindCategory(string id) => _categories.GetValueOrDefault(id);

    internal WarningTemplate? FindWarning(string category) => _warnings.GetValueOrDefault(category);

    internal TrainingTopicTemplate? FindTraining(string category) => _training.GetValueOrDefault(category);
}
