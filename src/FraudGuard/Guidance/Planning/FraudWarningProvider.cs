using System.Globalization;
using FraudGuard.Inspection;

namespace FraudGuard.Guidance;

/// <summary>Takes a warning's words from a <see cref="GuidanceCatalog"/>. Safe to use from many threads at once.</summary>
/// <remarks>The words come from the category and the steps of the script that were recognised, never from the message.</remarks>
public sealed class FraudWarningProvider : IWarningProvider
{
    // What weighs most for the user's next decision comes first; the opening of a script says least.
    private static readonly ScamStage[] s_tellingStages =
    [
        ScamStage.SecondPayment, ScamStage.Credential, ScamStage.Payment, ScamStage.Isolate, ScamStage.Pressure,
        ScamStage.Trust, ScamStage.Hook,
    ];

    // In log-odds: about what one clear phrase weighs.
    private const double EnoughWeight = 1;

    private const double ShareOfStrongest = 0.5;

    private readonly GuidanceCatalog _catalog;

    /// <summary>Creates a provider with the words of one catalogue.</summary>
    /// <param name="catalog">The catalogue: the built-in one, a tenant's, a host's own.</param>
    public FraudWarningProvider(GuidanceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
    }

    /// <inheritdoc/>
    public FraudWarning? GetWarning(FraudAssessment assessment, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(culture);
        if (assessment.Level < RiskLevel.Medium) return null;

        var category = assessment.Category ?? ScamCategory.OtherScam;
        var template = _catalog.FindWarning(category) ?? _catalog.FindWarning(ScamCategory.OtherScam)!;
        var language = GuidanceLanguage.Resolve(culture, _catalog.Languages);
        return new()
        {
            Category = category,
            Severity = assessment.Level,
            Language = language,
            Title = template.Title.In(language),
            Why = Why(template, MostTellingStage(assessment), language),
            Actions = [.. template.Actions.Select(a => new WarningAction(a.Id, a.Text.In(language)))],
            GuidanceTopic = (_catalog.FindCategory(category) ?? _catalog.FindCategory(ScamCategory.OtherScam)!).Id,
        };
    }

    private string Why(WarningTemplate template, ScamStage stage, string language)
    {
        var clause = stage == ScamStage.None ? "" : _catalog.Label(GuidanceLabels.Stage(stage), language);
        return template.Why.In(language) + clause + _catalog.Label(GuidanceLabels.WarningEnd, language);
    }

    // A stage is worth telling when what speaks for it is no trifle, and not much less than for the stage with the most.
    private static ScamStage MostTellingStage(FraudAssessment assessment)
    {
        Span<double> weights = stackalloc double[s_tellingStages.Length + 1];
        weights.Clear();
        var strongest = 0.0;
        foreach (var signal in assessment.Signals)
        {
            var speaksForIt = signal.Weight > 0 && signal.Stage != ScamStage.None
                && (signal.Category is null || signal.Category == assessment.Category);
            if (speaksForIt) strongest = Math.Max(strongest, weights[(int)signal.Stage] += signal.Weight);
        }

        var enough = Math.Max(EnoughWeight, ShareOfStrongest * strongest);
        foreach (var stage in s_tellingStages)
            if (weights[(int)stage] >= enough) return stage;
        return ScamStage.None;
    }
}
