namespace FraudGuard.Tool.Evidence;

/// <summary>One thing that is wrong with a bundle.</summary>
internal sealed record FindingRecord(string Kind, string? Path, string? ItemId, long? Offset, string Message);
