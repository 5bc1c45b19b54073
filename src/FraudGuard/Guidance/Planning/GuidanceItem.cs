namespace FraudGuard.Guidance;

/// <summary>One action or checklist item, in the plan's language.</summary>
/// <param name="Id">A stable id, unique within its list.</param>
/// <param name="Text">The words.</param>
public sealed record GuidanceItem(string Id, string Text);
