namespace FraudGuard.Tool.Evaluation;

/// <summary>How often a category was given; <c>none</c> for no category.</summary>
internal sealed record CategoryCount(string Category, int Count);
