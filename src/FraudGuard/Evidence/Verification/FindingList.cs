namespace FraudGuard.Evidence;

/// <summary>Collects findings, up to a number a person could read.</summary>
internal sealed class FindingList
{
    private const int MaxFindings = 1000;

    private readonly List<EvidenceFinding> _findings = [];

    public IReadOnlyList<EvidenceFinding> Findings => _findings;

    public EvidenceVerdict Verdict { get; private set; } = EvidenceVerdict.Intact;

    public void Add(EvidenceFindingKind kind, string message, string? path = null, long? offset = null, string? itemId = null)
    {
        EvidenceVerdict worst = IsReasonToRefuse(kind) ? EvidenceVerdict.Refused : EvidenceVerdict.Altered;
        if (worst < Verdict)
            Verdict = worst;
        if (_findings.Count < MaxFindings)
            _findings.Add(new EvidenceFinding { Kind = kind, Message = message, Path = path, Offset = offset, ItemId = itemId });
    }

    private static bool IsReasonToRefuse(EvidenceFindingKind kind) => kind is EvidenceFindingKind.NotABundle or EvidenceFindingKind.UnknownVersion
        or EvidenceFindingKind.TooLarge or EvidenceFindingKind.UnsafeName or EvidenceFindingKind.DuplicateName or EvidenceFindingKind.OverlappingEntries
        or EvidenceFindingKind.CompressedEntry or EvidenceFindingKind.EncryptedEntry or EvidenceFindingKind.NotAFile;
}
