namespace FraudGuard.Tool.Fitting;

/// <summary>Messages of one source and label in which the same signals counted.</summary>
/// <param name="Source">The source.</param>
/// <param name="IsFraud">Their label.</param>
/// <param name="Features">The places of the signals among the model's entries, rising.</param>
/// <param name="Offset">What signals that can't move add to the log-odds.</param>
/// <param name="Count">How many messages.</param>
internal sealed record FitRow(string Source, bool IsFraud, int[] Features, double Offset, int Count);
