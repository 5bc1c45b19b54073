namespace FraudGuard.Guidance;

/// <summary>Staff-training material for one scam category, in one language.</summary>
public sealed record TrainingTopic
{
    /// <summary>The category it is about.</summary>
    public required string Category { get; init; }

    /// <summary>The language of all texts, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>What to look out for.</summary>
    public required IReadOnlyList<GuidanceItem> RedFlags { get; init; }

    /// <summary>The note that the example is invented; show it with the example.</summary>
    public required string ExampleNote { get; init; }

    /// <summary>An invented conversation, a line each.</summary>
    public required string Example { get; init; }

    /// <summary>Questions to check the understanding.</summary>
    public required IReadOnlyList<QuizItem> Quiz { get; init; }
}
