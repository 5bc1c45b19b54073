namespace FraudGuard.Inspection;

/// <summary>A place in a message that speaks for a scam or against one, for people to read or to see marked.</summary>
/// <param name="Index">Where in the message it starts, in UTF-16 units of the original text.</param>
/// <param name="Length">How long it is, in UTF-16 units; at least 1.</param>
/// <param name="Weight">What the signals there add to the log-odds together; negative where they speak against a scam.</param>
public readonly record struct FraudReason(int Index, int Length, double Weight);
