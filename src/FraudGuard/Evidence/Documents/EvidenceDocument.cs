namespace FraudGuard.Evidence;

/// <summary>A document in one language, ready to be written in any form.</summary>
internal sealed record EvidenceDocument(string Language, string Title, IReadOnlyList<DocumentBlock> Blocks);
