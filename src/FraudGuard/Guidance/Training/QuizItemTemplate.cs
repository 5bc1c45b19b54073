namespace FraudGuard.Guidance;

/// <summary>A quiz question with its answers, in all languages.</summary>
public sealed record QuizItemTemplate
{
    /// <summary>A stable kebab-case id, unique within its topic.</summary>
    public required string Id { get; init; }

    /// <summary>The question.</summary>
    public required LocalizedText Question { get; init; }

    /// <summary>The answers to choose from; at least two.</summary>
    public required IReadOnlyList<GuidanceItemTemplate> Answers { get; init; }

    /// <summary>The id of the right one.</summary>
    public required string RightAnswer { get; init; }

    /// <summary>Why it is the right one.</summary>
    public required LocalizedText Reason { get; init; }

    internal QuizItemTemplate MapTexts(string prefix, TextMap map) => this with
    {
        Question = map($"{prefix}{Id}/question", Question),
        Answers = [.. Answers.Select(a => a.Map($"{prefix}{Id}/answers/", map))],
        Reason = map($"{prefix}{Id}/reason", Reason),
    };
}
