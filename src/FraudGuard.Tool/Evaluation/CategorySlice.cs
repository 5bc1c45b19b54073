namespace FraudGuard.Tool.Evaluation;

/// <summary>The rates of one scam category.</summary>
/// <param name="Category">The category's id.</param>
/// <param name="Recall">Of its messages, those warned about.</param>
/// <param name="Right">Of those, the ones given this category.</param>
/// <param name="Claimed">Of all fraudulent messages given this category, those that truly have it.</param>
/// <param name="TakenFor">What its messages that were warned about were given instead, most frequent first.</param>
internal sealed record CategorySlice(
    string Category, Proportion Recall, Proportion Right, Proportion Claimed, IReadOnlyList<CategoryCount> TakenFor);
