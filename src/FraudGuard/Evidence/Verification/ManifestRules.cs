using System.Globalization;
using System.Text;

namespace FraudGuard.Evidence;

/// <summary>What must hold within a manifest, whoever sealed it.</summary>
internal static class ManifestRules
{
    private static readonly string[] s_ownFiles = [BundlePaths.IndexHtml, BundlePaths.IndexMarkdown, BundlePaths.Checksums, BundlePaths.Custody, BundlePaths.Messages];

    private static readonly string[] s_reserved = [BundlePaths.Manifest, BundlePaths.Seal, BundlePaths.Signature, BundlePaths.Timestamp];

    /// <summary>Whether the members the library relies on are there. The reader of JSON does not look into lists.</summary>
    public static bool IsComplete(EvidenceManifest manifest) =>
        !manifest.Items.Contains(null!)
        && manifest.Items.OfType<MessageItem>().All(static message => message.Edits?.Contains(null!) != true)
        && manifest.Entries.All(IsComplete)
        && !manifest.Glossary.Contains(null!)
        && !manifest.Completeness.KnownGaps.Contains(null!)
        && manifest.Case.ReportNumbers?.Contains(null!) != true;

    public static bool IsComplete(EvidenceSeal seal) =>
        seal.SealVersion == EvidenceSeal.CurrentVersion
        && IsFile(seal.Manifest, BundlePaths.Manifest, EvidenceLimits.MaxManifestBytes)
        && (seal.Signature is null || IsFile(seal.Signature.File, BundlePaths.Signature, EvidenceLimits.MaxSignatureBytes))
        && (seal.Timestamp is null || IsFile(seal.Timestamp, BundlePaths.Timestamp, EvidenceLimits.MaxSignatureBytes));

    /// <summary>Whether the files of a manifest can be laid out at all. Nothing is read from an archive whose manifest fails here.</summary>
    public static bool CheckEntries(EvidenceManifest manifest, FindingList findings)
    {
        int before = findings.Findings.Count;
        if (manifest.Entries.Count > EvidenceLimits.MaxFiles - s_reserved.Length)
            findings.Add(EvidenceFindingKind.TooLarge, $"The manifest names more than {EvidenceLimits.MaxFiles} files.", BundlePaths.Manifest);
        var names = new HashSet<string>(s_reserved, StringComparer.OrdinalIgnoreCase);
        long total = 0;
        foreach (EvidenceEntry entry in manifest.Entries)
        {
            if (ArchivePath.WhyUnsafe(entry.Path) is { } reason)
                findings.Add(EvidenceFindingKind.UnsafeName, $"The manifest names a file that must not be unpacked: {reason}.", entry.Path);
            if (!names.Add(entry.Path))
                findings.Add(EvidenceFindingKind.DuplicateName, "The manifest names this file twice, or with names that differ only in case.", entry.Path);
            total = entry.Size > EvidenceLimits.MaxArchiveBytes - total ? long.MaxValue : total + entry.Size;
            if (total == long.MaxValue)
            {
                findings.Add(EvidenceFindingKind.TooLarge, $"The manifest names files of more than {EvidenceLimits.MaxArchiveBytes} bytes in all.", entry.Path);
                break;
            }
        }

        return findings.Findings.Count == before;
    }

    /// <summary>Whether what the manifest says of its items, its own files and its log agrees.</summary>
    public static void CheckContent(EvidenceManifest manifest, FindingList findings)
    {
        Dictionary<string, EvidenceEntry> entries = manifest.Entries.ToDictionary(static entry => entry.Path, StringComparer.Ordinal);
        var unclaimed = new HashSet<string>(entries.Keys, StringComparer.Ordinal);
        unclaimed.ExceptWith(s_ownFiles);
        int line = 0;
        for (int i = 0; i < manifest.Items.Count; i++)
        {
            EvidenceItem item = manifest.Items[i];
            if (!string.Equals(item.ItemId, (i + 1).ToString("d6", CultureInfo.InvariantCulture), StringComparison.Ordinal))
                Inconsistent($"Item {i + 1} bears the number \"{item.ItemId}\".", item);
            if (item.File is { } file && !unclaimed.Remove(file.Path))
                Inconsistent("The item's file is not among the files of the manifest, or belongs to another item.", item);
            if (item is CaptureItem or FileItem && item.File is null)
                Inconsistent("The item should have a file and has none.", item);
            if (!Hex.IsLowerHex(item.RecordSha256, 64))
                Inconsistent("The item's record has no hash.", item);
            if (item is MessageItem message && (message.Line != ++line || message.Text is not null || message.TextUtf16 is not null))
                Inconsistent("The message's line is not the next one, or the manifest holds its words.", item);
        }

        foreach (string path in unclaimed)
            findings.Add(EvidenceFindingKind.ManifestInconsistent, "The manifest names a file that belongs to no item.", path);
        if (line != manifest.Completeness.MessageCount || line > 0 != entries.ContainsKey(BundlePaths.Messages))
            findings.Add(EvidenceFindingKind.ManifestInconsistent, "The manifest's count of messages is not the number of its messages.", BundlePaths.Manifest);
        if (!entries.ContainsKey(BundlePaths.Custody))
            findings.Add(EvidenceFindingKind.ManifestInconsistent, "The manifest names no custody log.", BundlePaths.Custody);
        if (!entries.TryGetValue(BundlePaths.Checksums, out EvidenceEntry? checksums)
            || !string.Equals(checksums.Sha256, Hex.Sha256(Checksums(manifest.Entries)), StringComparison.Ordinal))
            findings.Add(EvidenceFindingKind.ManifestInconsistent, "The list of checksums does not agree with the manifest.", BundlePaths.Checksums);

        void Inconsistent(string message, EvidenceItem item) =>
            findings.Add(EvidenceFindingKind.ManifestInconsistent, message, item.File?.Path, itemId: item.ItemId);
    }

    /// <summary>The list sha256sum reads: every file of the manifest but the list itself.</summary>
    public static byte[] Checksums(IEnumerable<EvidenceEntry> entries)
    {
        var text = new StringBuilder();
        foreach (EvidenceEntry entry in entries)
        {
            if (!string.Equals(entry.Path, BundlePaths.Checksums, StringComparison.Ordinal))
                text.Append(entry.Sha256).Append("  ").Append(entry.Path).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool IsFile(EvidenceEntry entry, string path, int limit) =>
        IsComplete(entry) && string.Equals(entry.Path, path, StringComparison.Ordinal) && entry.Size <= limit;

    private static bool IsComplete(EvidenceEntry? entry) =>
        entry is { Size: >= 0, Hashes.Count: > 0 and <= 8 }
        && Hex.IsLowerHex(entry.Crc32, 8)
        && entry.Hashes.All(static hash => hash is not null && Hex.IsLowerHex(hash.Value, HashNames.HexLength(hash.Algorithm)))
        && string.Equals(entry.Hashes[0].Algorithm, HashNames.Sha256, StringComparison.Ordinal)
        && entry.Hashes.Select(static hash => hash.Algorithm).Distinct(StringComparer.Ordinal).Count() == entry.Hashes.Count;
}
