namespace FraudGuard.Guidance;

/// <summary>What must hold for a catalogue as a whole before a plan can be made from it.</summary>
internal static class GuidanceConsistency
{
    private const string Source = "catalogue";

    public static List<GuidanceFormatError> Check(GuidanceCatalogBuilder builder)
    {
        var errors = new List<GuidanceFormatError>();
        if (builder.Languages.Count == 0)
            errors.Add(new(Source, "languages", 0, "There is no language.", "Add at least one to GuidanceCatalogBuilder.Languages."));
        foreach (var (key, text) in builder.GetTexts())
        {
            foreach (var language in builder.Languages)
            {
                if (!text.TryGet(language, out _))
                    errors.Add(new(Source, key, 0, $"The text is missing in '{language}'.", "Translate it, or remove the language from the catalogue."));
            }
        }
        foreach (var id in GuidanceLabels.All)
        {
            if (!builder.Labels.TryGet(id, out _))
                errors.Add(new(Source, $"labels/{id}", 0, "The label is missing.", "Derive from GuidanceCatalog.BuiltIn, or add it."));
        }
        if (!builder.Categories.TryGet(ScamCategory.OtherScam, out _))
            errors.Add(new(Source, $"categories/{ScamCategory.OtherScam}", 0, "The category is missing.", "Add it: unknown categories fall back to it."));
        if (!builder.Warnings.TryGet(ScamCategory.OtherScam, out _))
            errors.Add(new(Source, $"warnings/{ScamCategory.OtherScam}", 0, "The warning is missing.", "Add it: unknown categories fall back to it."));
        foreach (var retired in builder.RetiredChannels)
        {
            if (retired.ReplacedBy is { } id && !builder.Channels.TryGet(id, out _))
                errors.Add(new(Source, $"retired/{retired.Id}", 0, $"It points to the channel '{id}', which is not there.", "Correct or drop 'replacedBy'."));
        }
        return errors;
    }
}
