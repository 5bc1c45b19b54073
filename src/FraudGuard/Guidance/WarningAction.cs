namespace FraudGuard.Guidance;

/// <summary>One thing a warned user can do.</summary>
/// <param name="Id">A stable id: <c>do-not-pay</c>, <c>do-not-share</c>, <c>verify-elsewhere</c>, <c>block</c>, <c>report</c>, <c>get-help</c>.</param>
/// <param name="Text">The words to show.</param>
public sealed record WarningAction(string Id, string Text);
