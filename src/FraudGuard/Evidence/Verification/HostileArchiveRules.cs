namespace FraudGuard.Evidence;

/// <summary>What headers must not claim, because a program that unpacks the archive would come to harm.</summary>
internal static class HostileArchiveRules
{
    private const ushort EncryptedFlag = 1;
    private const ushort FileTypeMask = 0xF000;
    private const ushort RegularFile = 0x8000;

    public static void Check(IReadOnlyList<ZipRecord> records, long archiveLength, FindingList findings)
    {
        if (records.Count > EvidenceLimits.MaxFiles)
            findings.Add(EvidenceFindingKind.TooLarge, $"The archive lists more than {EvidenceLimits.MaxFiles} entries.");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ZipRecord record in records)
        {
            CheckOne(record, archiveLength, findings);
            if (!names.Add(record.Name))
                findings.Add(EvidenceFindingKind.DuplicateName, "Two entries of the archive have this name, or names that differ only in case.", record.Name, record.HeaderOffset);
        }

        CheckOverlaps(records, findings);
    }

    public static void CheckOne(ZipRecord record, long archiveLength, FindingList findings)
    {
        if (ArchivePath.WhyUnsafe(record.Name) is { } reason)
            findings.Add(EvidenceFindingKind.UnsafeName, $"The name of an entry must not be unpacked: {reason}.", record.Name, record.HeaderOffset);
        if ((record.Flags & EncryptedFlag) != 0)
            findings.Add(EvidenceFindingKind.EncryptedEntry, "The entry claims to be encrypted; bundles are not.", record.Name, record.HeaderOffset);
        if (record.Method != 0)
            findings.Add(EvidenceFindingKind.CompressedEntry, "The entry claims to be compressed; bundles store files as they are. The archive was packed anew: ask for the original ZIP.", record.Name, record.HeaderOffset);
        if (record.CompressedSize < 0 || record.Size < 0 || record.CompressedSize > archiveLength || record.Size > archiveLength || record.HeaderOffset < 0 || record.HeaderOffset > archiveLength)
            findings.Add(EvidenceFindingKind.TooLarge, "The entry claims to be larger than the archive, or to stand beyond its end.", record.Name, record.HeaderOffset);
        if (record.UnixMode != 0 && (record.UnixMode & FileTypeMask) is not (0 or RegularFile))
            findings.Add(EvidenceFindingKind.NotAFile, "The entry claims to be a link or another thing that is no plain file.", record.Name, record.HeaderOffset);
    }

    private static void CheckOverlaps(IReadOnlyList<ZipRecord> records, FindingList findings)
    {
        ZipRecord[] ordered = [.. records.OrderBy(static record => record.HeaderOffset)];
        for (int i = 1; i < ordered.Length; i++)
        {
            // The shortest the earlier entry can be; unsigned, so that absurd sizes cannot wrap around.
            ulong end = (ulong)ordered[i - 1].HeaderOffset + ZipLayout.LocalFixedLength + (ulong)Math.Max(0, ordered[i - 1].CompressedSize);
            if (ordered[i - 1].HeaderOffset >= 0 && end > (ulong)ordered[i].HeaderOffset)
                findings.Add(EvidenceFindingKind.OverlappingEntries, "The entry shares bytes with another entry.", ordered[i].Name, ordered[i].HeaderOffset);
        }
    }
}
