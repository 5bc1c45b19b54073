namespace FraudGuard.Tool.Evaluation;

/// <summary>The rates of some of the messages.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Recall">Of the fraudulent ones, those warned about.</param>
/// <param name="FalseAlarms">Of the benign ones, those warned about.</param>
/// <param name="Precision">Of those warned about that are fraudulent or benign, the fraudulent ones.</param>
/// <param name="Spam">Of the spam, which is neither, those warned about.</param>
/// <param name="Category">Of the fraudulent ones warned about whose category is known, those given the right one.</param>
internal sealed record EvaluationSlice(
    string Name, Proportion Recall, Proportion FalseAlarms, Proportion Precision, Proportion Spam, Proportion Category);
