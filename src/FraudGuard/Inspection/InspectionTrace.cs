namespace FraudGuard.Inspection;

/// <summary>An assessment with everything that led to it, for people and tools that write lexicons.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Signals">All that was found, each term, rule and signal once, in the order of their place in the message.</param>
public sealed record InspectionTrace(FraudAssessment Assessment, IReadOnlyList<TracedSignal> Signals);
