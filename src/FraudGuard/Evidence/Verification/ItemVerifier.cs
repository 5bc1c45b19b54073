namespace FraudGuard.Evidence;

/// <summary>Says of every item whether its record and its file are whole.</summary>
internal sealed class ItemVerifier(
    ArchiveReader reader,
    EvidenceManifest manifest,
    IReadOnlyList<ExpectedFile> files,
    ArchiveComparison comparison,
    FindingList findings)
{
    private readonly Dictionary<string, ExpectedFile> _files = files.ToDictionary(static file => file.Path, StringComparer.Ordinal);

    public IReadOnlyList<EvidenceItemCheck> Check()
    {
        IReadOnlyList<string> lines = HashLines(out EvidenceCheckState otherwise);
        var remaining = new HashSet<string>(lines, StringComparer.Ordinal);
        var checks = new List<EvidenceItemCheck>(manifest.Items.Count);
        int changedMessages = 0;
        foreach (EvidenceItem item in manifest.Items)
        {
            EvidenceCheckState record;
            if (item is MessageItem message)
            {
                bool whole = message.RecordSha256 is { } hash && remaining.Contains(hash);
                record = whole ? EvidenceCheckState.Whole : otherwise;
                changedMessages += whole ? 0 : 1;
            }
            else
            {
                record = IsRecordWhole(item) ? EvidenceCheckState.Whole : EvidenceCheckState.Changed;
            }

            if (record == EvidenceCheckState.Changed)
                findings.Add(EvidenceFindingKind.ItemChanged, "The item's record is not what its hash says.", itemId: item.ItemId);
            else if (record == EvidenceCheckState.Missing)
                findings.Add(EvidenceFindingKind.ItemMissing, "The item's record is missing.", itemId: item.ItemId);
            checks.Add(new EvidenceItemCheck(item.ItemId, Worse(record, FileState(item))));
        }

        remaining.ExceptWith(manifest.Items.OfType<MessageItem>().Select(static message => message.RecordSha256).OfType<string>());
        if (remaining.Count > changedMessages)
            findings.Add(EvidenceFindingKind.ItemExtra, $"{BundlePaths.Messages} holds {remaining.Count - changedMessages} lines more than the manifest knows.", BundlePaths.Messages);
        return checks;
    }

    private IReadOnlyList<string> HashLines(out EvidenceCheckState otherwise)
    {
        otherwise = EvidenceCheckState.Missing;
        if (!_files.TryGetValue(BundlePaths.Messages, out ExpectedFile? file) || file.State == EvidenceCheckState.Missing)
            return [];
        otherwise = EvidenceCheckState.Changed;
        using var lines = new LineHasher(manifest.Items.Count + 1);
        using var digest = new ContentDigest([]);
        reader.Digest(file.FoundAt ?? comparison.PlaceOf(file), file.Content.Size, digest, lines);
        return lines.Lines;
    }

    private static bool IsRecordWhole(EvidenceItem item) => string.Equals(
        Hex.Sha256(EvidenceJson.ToCanonicalBytes(item with { RecordSha256 = null }, EvidenceJson.Default.EvidenceItem)), item.RecordSha256, StringComparison.Ordinal);

    private EvidenceCheckState FileState(EvidenceItem item) => item.File is null ? EvidenceCheckState.Whole
        : _files.TryGetValue(item.File.Path, out ExpectedFile? file) ? file.State : EvidenceCheckState.Missing;

    private static EvidenceCheckState Worse(EvidenceCheckState left, EvidenceCheckState right) =>
        left == EvidenceCheckState.Missing || right == EvidenceCheckState.Missing ? EvidenceCheckState.Missing
        : left == EvidenceCheckState.Whole ? right : left;
}
