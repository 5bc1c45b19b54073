namespace FraudGuard.Tool.Inspecting;

/// <summary>Something found in the message.</summary>
/// <param name="Id">The term, rule or detector.</param>
/// <param name="Kind">Which of these it is.</param>
/// <param name="Text">The part of the message it lies on.</param>
/// <param name="Index">Where that begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Category">The category it speaks for.</param>
/// <param name="Stage">The step of the script.</param>
/// <param name="Weight">What it adds, or would.</param>
/// <param name="Outcome">Whether it counted, or why not.</param>
/// <param name="Sum">The log-odds so far, where it counted.</param>
internal sealed record ExplainedSignal(
    string Id, string Kind, string Text, int Index, int Length, string? Category, string Stage, double Weight, string Outcome, double? Sum);
