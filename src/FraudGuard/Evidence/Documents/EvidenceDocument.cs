namespace FraudGuard.Evidence;

/// <summary>A document in one language, ready to be written in any form.</summary>
/// <param name="Language">"zh-Hans", "zh-Hant" or "en".</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">Its parts, in order.</param>
public sealed record EvidenceDocument(string Language, string Title, IReadOnlyList<DocumentBlock> Blocks);
