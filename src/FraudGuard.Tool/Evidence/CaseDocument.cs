using System.Text.Json;
using FraudGuard.Evidence;

namespace FraudGuard.Tool.Evidence;

/// <summary>What <c>evidence build</c> reads: the incident and its items, in the words of the bundle's manifest.</summary>
internal sealed class CaseDocument
{
    public required EvidenceCase Case { get; init; }

    public EvidenceCollector? Collector { get; init; }

    public EvidenceCompleteness? Completeness { get; init; }

    public EvidencePrivacy? Privacy { get; init; }

    /// <summary>Each an evidence item, and what to keep with it under <c>attachment</c>.</summary>
    public required IReadOnlyList<JsonElement> Items { get; init; }

    public IReadOnlyList<EvidenceGap> Gaps { get; init; } = [];

    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];
}
