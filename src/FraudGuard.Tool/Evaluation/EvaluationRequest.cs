using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Evaluation;

/// <summary>What to measure and how much of it to list.</summary>
/// <param name="Data">The files, as the user named them.</param>
/// <param name="Half">Which half of the messages.</param>
/// <param name="Top">How many errors and signals to list; 0 for all.</param>
/// <param name="ShowTexts">Whether messages' texts appear.</param>
/// <param name="Kinds">Which categories are right for a corpus's own labels.</param>
internal sealed record EvaluationRequest(
    IReadOnlyList<string> Data, CorpusHalf Half, int Top, bool ShowTexts, CategoryKinds Kinds);
