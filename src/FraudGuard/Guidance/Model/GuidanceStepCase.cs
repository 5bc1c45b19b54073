namespace FraudGuard.Guidance;

/// <summary>A change of place or urgency of a step in certain cases.</summary>
/// <param name="When">The case.</param>
/// <param name="Order">The place in the plan, or <see langword="null"/> to leave it.</param>
/// <param name="Urgency">The urgency, or <see langword="null"/> to leave it.</param>
public sealed record GuidanceStepCase(GuidanceCondition When, int? Order, GuidanceUrgency? Urgency);
