namespace FraudGuard.Inspection;

/// <summary>One reason for (or, with a negative weight, against) a message being part of a scam.</summary>
/// <param name="Id">The stable id of the term, rule or detector that gave the signal.</param>
/// <param name="Kind">What gave it.</param>
/// <param name="Index">Where in the message it starts, in UTF-16 units of the original text.</param>
/// <param name="Length">How long it is, in UTF-16 units; 0 when it belongs to no particular place.</param>
/// <param name="Category">The <see cref="ScamCategory"/> it speaks for, or <see langword="null"/> when it speaks for none in particular.</param>
/// <param name="Stage">The step of the script it belongs to.</param>
/// <param name="Weight">What it adds to the log-odds. The weights of an assessment and its bias add up to its log-odds.</param>
public readonly record struct FraudSignal(
    string Id, SignalKind Kind, int Index, int Length, string? Category, ScamStage Stage, double Weight);
