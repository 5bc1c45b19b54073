namespace FraudGuard.Inspection;

/// <summary>Something that was found in a message, and what became of it.</summary>
/// <param name="Signal">What was found. Its weight is the full one, also where it didn't count.</param>
/// <param name="Outcome">Whether the weight counted, or why not.</param>
public readonly record struct TracedSignal(FraudSignal Signal, SignalOutcome Outcome);
