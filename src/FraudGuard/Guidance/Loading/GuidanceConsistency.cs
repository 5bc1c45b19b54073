using System.Globalization;
using System.Text;

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
        foreach (var label in builder.Labels.Where(static l => GuidanceLabels.TakesArgument(l.Id))) CheckPlaceholder(label, errors);
        foreach (var topic in builder.Training)
        {
            foreach (var item in topic.Quiz.Where(static q => !q.Answers.Any(a => a.Id == q.RightAnswer)))
                errors.Add(new(Source, $"training/{topic.Category}/quiz/{item.Id}", 0, "The right answer is not among the answers.", "Set RightAnswer to the id of one of them."));
        }
        foreach (var retired in builder.RetiredChannels)
        {
            if (retired.ReplacedBy is { } id && !builder.Channels.TryGet(id, out _))
                errors.Add(new(Source, $"retired/{retired.Id}", 0, $"It points to the channel '{id}', which is not there.", "Correct or drop 'replacedBy'."));
        }
        return errors;
    }

    // A broken placeholder would otherwise only show when a plan is made for someone.
    private static void CheckPlaceholder(GuidanceLabel label, List<GuidanceFormatError> errors)
    {
        foreach (var language in label.Text.Languages)
        {
            var isFit = false;
            try
            {
                isFit = string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(label.Text.In(language)), "\u0001").Contains('\u0001', StringComparison.Ordinal);
            }
            catch (FormatException)
            {
                // Reported below.
            }
            if (!isFit)
                errors.Add(new(Source, $"labels/{label.Id}", 0, $"The text in '{language}' does not say where {{0}} goes.", "Write {0} where the value is to stand, no other number in braces, and {{ or }} for a brace."));
        }
    }
}
