namespace FraudGuard.Evidence;

/// <summary>A name and its value.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Value">What is known; empty when it is to be filled in by hand.</param>
public readonly record struct DocumentField(string Name, DocumentText Value);
