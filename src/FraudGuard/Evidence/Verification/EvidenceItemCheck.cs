namespace FraudGuard.Evidence;

/// <summary>What verification found of one item: its record and, where it has one, its file.</summary>
/// <param name="ItemId">The item's number.</param>
/// <param name="State">What was found; the worse of the two.</param>
public sealed record EvidenceItemCheck(string ItemId, EvidenceCheckState State);
