namespace FraudGuard.Guidance;

/// <summary>A quiz question with its answers, in one language.</summary>
/// <param name="Id">A stable id, unique within its topic.</param>
/// <param name="Question">The question.</param>
/// <param name="Answers">The answers to choose from.</param>
/// <param name="RightAnswer">The id of the right one.</param>
/// <param name="Reason">Why it is the right one.</param>
public sealed record QuizItem(string Id, string Question, IReadOnlyList<GuidanceItem> Answers, string RightAnswer, string Reason);
