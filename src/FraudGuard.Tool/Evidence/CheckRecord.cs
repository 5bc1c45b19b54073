namespace FraudGuard.Tool.Evidence;

/// <summary>A file or an item of a bundle, and whether it is whole.</summary>
internal sealed record CheckRecord(string Name, string State);
