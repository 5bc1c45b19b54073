namespace FraudGuard.Evidence;

/// <summary>What verification found of one file of the archive.</summary>
/// <param name="Path">Its name. From a hostile archive it can be anything: escape it before showing it.</param>
/// <param name="State">What was found.</param>
public sealed record EvidenceEntryCheck(string Path, EvidenceCheckState State);
