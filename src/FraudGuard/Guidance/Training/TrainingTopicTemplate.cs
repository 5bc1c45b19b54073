namespace FraudGuard.Guidance;

/// <summary>Staff-training material for one scam category, in all languages.</summary>
public sealed record TrainingTopicTemplate
{
    /// <summary>The category it is about; unique in the catalogue.</summary>
    public required string Category { get; init; }

    /// <summary>What to look out for.</summary>
    public required IReadOnlyList<GuidanceItemTemplate> RedFlags { get; init; }

    /// <summary>An invented conversation that shows them. No real person, number or message.</summary>
    public required LocalizedText Example { get; init; }

    /// <summary>Questions to check the understanding.</summary>
    public required IReadOnlyList<QuizItemTemplate> Quiz { get; init; }

    internal TrainingTopicTemplate MapTexts(TextMap map)
    {
        var prefix = $"training/{Category}/";
        return this with
        {
            RedFlags = [.. RedFlags.Select(f => f.Map(prefix + "redFlags/", map))],
            Example = map(prefix + "example", Example),
            Quiz = [.. Quiz.Select(q => q.MapTexts(prefix + "quiz/", map))],
        };
    }
}
