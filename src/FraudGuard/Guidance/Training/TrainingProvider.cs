using System.Globalization;

namespace FraudGuard.Guidance;

/// <summary>Takes the training material from a <see cref="GuidanceCatalog"/>.</summary>
public sealed class TrainingProvider : ITrainingProvider
{
    private readonly GuidanceCatalog _catalog;

    /// <summary>Creates a provider with the material of one catalogue.</summary>
    /// <param name="catalog">The catalogue.</param>
    public TrainingProvider(GuidanceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TrainingTopic> GetTopics(CultureInfo culture)
    {
        var language = GuidanceLanguage.Resolve(culture, _catalog.Languages);
        return [.. _catalog.Training.Select(t => Topic(t, language))];
    }

    /// <inheritdoc/>
    public TrainingTopic? GetTopic(string category, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(category);
        var language = GuidanceLanguage.Resolve(culture, _catalog.Languages);
        return _catalog.FindTraining(category) is { } template ? Topic(template, language) : null;
    }

    private TrainingTopic Topic(TrainingTopicTemplate template, string language)
    {
        var name = _catalog.FindCategory(template.Category)?.Name.In(language) ?? template.Category;
        return new()
        {
            Category = template.Category,
            Language = language,
            Title = string.Format(CultureInfo.InvariantCulture, _catalog.Label(GuidanceLabels.TrainingTitle, language), name),
            RedFlags = Items(template.RedFlags, language),
            ExampleNote = _catalog.Label(GuidanceLabels.TrainingFictional, language),
            Example = template.Example.In(language),
            Quiz = [.. template.Quiz.Select(q => new QuizItem(
                q.Id, q.Question.In(language), Items(q.Answers, language), q.RightAnswer, q.Reason.In(language)))],
        };
    }

    private static List<GuidanceItem> Items(IReadOnlyList<GuidanceItemTemplate> templates, string language) =>
        [.. templates.Select(t => new GuidanceItem(t.Id, t.Text.In(language)))];
}
