using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace FraudGuard.Evidence;

/// <summary>
/// Verifies a bundle: finds its manifest and seal, works out from them every byte the archive must have, compares, and says what differs.
/// </summary>
internal sealed class BundleVerifier
{
    private readonly ArchiveReader _reader;
    private readonly EvidenceVerifyOptions _options;
    private readonly FindingList _findings = new();
    private readonly Lazy<List<ZipRecord>> _central;
    private readonly DocumentLocator _locator;

    public BundleVerifier(ArchiveReader reader, EvidenceVerifyOptions options)
    {
        _reader = reader;
        _options = options;
        _central = new Lazy<List<ZipRecord>>(() => ZipRecordReader.ReadCentralDirectory(reader));
        _locator = new DocumentLocator(reader, _central);
    }

    public EvidenceVerification Run()
    {
        if (_reader.Length > EvidenceLimits.MaxArchiveBytes)
        {
            _findings.Add(EvidenceFindingKind.TooLarge, $"The archive is {_reader.Length} bytes long; at most {EvidenceLimits.MaxArchiveBytes} are allowed.");
            return Conclude([], []);
        }

        LocatedDocument<EvidenceManifest>? manifest = _locator.Find(
            BundlePaths.Manifest, EvidenceLimits.MaxManifestBytes, 0, EvidenceJson.Default.EvidenceManifest, ManifestRules.IsComplete);
        if (manifest?.Value is null)
            return WithoutManifest(manifest?.Bytes);
        if (!CheckVersion(manifest.Value.ManifestVersion) || !ManifestRules.CheckEntries(manifest.Value, _findings))
            return Conclude([], []) with { Manifest = manifest.Value, ManifestSha256 = Hex.Sha256(manifest.Bytes) };
        return WithManifest(manifest);
    }

    private bool CheckVersion(int version)
    {
        if (version == EvidenceManifest.CurrentVersion)
            return true;
        _findings.Add(EvidenceFindingKind.UnknownVersion,
            $"The manifest is of version {version}; this library reads version {EvidenceManifest.CurrentVersion}. Use a newer version of it.", BundlePaths.Manifest);
        return false;
    }

    private EvidenceVerification WithoutManifest(byte[]? damaged)
    {
        HostileArchiveRules.Check(_central.Value, _reader.Length, _findings);
        if (damaged is null)
            _findings.Add(EvidenceFindingKind.NotABundle, "The file is no evidence bundle: it is no ZIP, or has no manifest.json within the limits.");
        else if (PeekVersion(damaged) is not { } version || CheckVersion(version))
            _findings.Add(EvidenceFindingKind.ManifestUnreadable, "The manifest is damaged, so nothing can be checked against it.", BundlePaths.Manifest);
        return Conclude([.. _central.Value.Select(static record => new EvidenceEntryCheck(record.Name, EvidenceCheckState.NotChecked))], []);
    }

    private static int? PeekVersion(byte[] manifest)
    {
        try
        {
            if (!CanonicalJson.Canonicalize(manifest).AsSpan().SequenceEqual(manifest))
                return null;
            using var document = JsonDocument.Parse(manifest);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("manifest_version", out JsonElement version)
                && version.ValueKind == JsonValueKind.Number
                && version.TryGetInt32(out int value) ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private EvidenceVerification WithManifest(LocatedDocument<EvidenceManifest> located)
    {
        EvidenceManifest manifest = located.Value!;
        var manifestFile = new ExpectedFile(Digest(BundlePaths.Manifest, located.Bytes));
        long sealOffset = located.DataOffset + located.Bytes.Length;
        LocatedDocument<EvidenceSeal>? seal = _locator.Find(
            BundlePaths.Seal, EvidenceLimits.MaxSealBytes, sealOffset, EvidenceJson.Default.EvidenceSeal, ManifestRules.IsComplete);
        uint? sealHeaderCrc = SealHeaderCrc(sealOffset);
        bool sealHolds = seal?.Value is not null && HasConfirmedCrc(seal.Bytes, sealHeaderCrc);
        bool isSealed = sealHolds && Equal(seal!.Value!.Manifest, manifestFile.Content);
        if (sealHolds && !isSealed && seal!.Value!.Manifest.Size == manifestFile.Content.Size)
            manifestFile = new ExpectedFile(manifestFile.Content, Convert.ToUInt32(seal.Value.Manifest.Crc32, 16));

        List<ExpectedFile> files = [manifestFile];
        ExpectedFile? sealFile = seal is null ? null : new ExpectedFile(Digest(BundlePaths.Seal, seal.Bytes), sealHolds ? null : sealHeaderCrc);
        if (sealFile is not null)
            files.Add(sealFile);
        files.AddRange(Tokens(seal?.Value).Select(static entry => new ExpectedFile(entry)));
        files.AddRange(manifest.Entries.Select(static entry => new ExpectedFile(entry)));

        var comparison = new ArchiveComparison(_reader, files, isSealed ? manifest.CreatedAt : HeaderTime(located) ?? manifest.CreatedAt, _findings);
        if (!comparison.CompareInPlace())
            comparison.Explain(_central.Value, isSealed);
        ReportSeal(seal, sealHolds, isSealed);
        ManifestRules.CheckContent(manifest, _findings);
        CheckExpectedManifest(manifestFile.Content.Sha256);
        IReadOnlyList<EvidenceItemCheck> items = new ItemVerifier(_reader, manifest, files, comparison, _findings).Check();
        CheckCustody(manifest, files);

        var checks = new List<EvidenceEntryCheck>();
        foreach (ExpectedFile file in files)
        {
            EvidenceCheckState state = file == manifestFile ? isSealed ? file.State : sealHolds ? EvidenceCheckState.Changed : EvidenceCheckState.NotChecked
                : file == sealFile && !sealHolds ? EvidenceCheckState.Changed
                : file.State;
            checks.Add(new EvidenceEntryCheck(file.Path, state));
        }

        if (sealFile is null)
            checks.Insert(1, new EvidenceEntryCheck(BundlePaths.Seal, EvidenceCheckState.Missing));
        checks.AddRange(comparison.Extras.Where(static name => name != BundlePaths.Seal).Select(static name => new EvidenceEntryCheck(name, EvidenceCheckState.Extra)));
        EvidenceProofState signature = CheckSignature(seal?.Value?.Signature, located.Bytes, files);
        EvidenceProofState timestamp = CheckTimestamp(seal?.Value?.Timestamp, located.Bytes, files, out DateTimeOffset? stampedAt);
        return Conclude(checks, items) with
        {
            Manifest = manifest,
            ManifestSha256 = manifestFile.Content.Sha256,
            Signature = signature,
            Timestamp = timestamp,
            StampedAt = stampedAt,
        };
    }

    private uint? SealHeaderCrc(long sealOffset) =>
        ZipRecordReader.ReadLocal(_reader, sealOffset) is { } local && string.Equals(local.Name, BundlePaths.Seal, StringComparison.Ordinal) ? local.Crc32 : CentralSealCrc();

    private uint? CentralSealCrc()
    {
        foreach (ZipRecord record in _central.Value)
        {
            if (string.Equals(record.Name, BundlePaths.Seal, StringComparison.Ordinal))
                return record.Crc32;
        }

        return null;
    }

    /// <summary>
    /// Nothing seals the seal but its two checksums in the archive's headers. When neither agrees the seal itself was changed; when one does, that header was.
    /// </summary>
    private bool HasConfirmedCrc(byte[] seal, uint? headerCrc)
    {
        uint actual = Crc32.Of(seal);
        return headerCrc == actual || CentralSealCrc() == actual;
    }

    /// <summary>The signature and time stamp the seal names; without a readable seal, those the archive lists.</summary>
    private IEnumerable<EvidenceEntry> Tokens(EvidenceSeal? seal)
    {
        if (seal is not null)
            return new[] { seal.Signature?.File, seal.Timestamp }.OfType<EvidenceEntry>();
        var tokens = new List<EvidenceEntry>();
        foreach (string path in (string[])[BundlePaths.Signature, BundlePaths.Timestamp])
        {
            foreach (ZipRecord record in _central.Value.Where(record => string.Equals(record.Name, path, StringComparison.Ordinal)).Take(1))
            {
                long offset = record.HeaderOffset + ZipLayout.LocalFixedLength + path.Length;
                if (_reader.TryRead(offset, record.CompressedSize, EvidenceLimits.MaxSignatureBytes) is { } bytes)
                    tokens.Add(Digest(path, bytes));
            }
        }

        return tokens;
    }

    /// <summary>The time in the headers, for when the manifest's own is in doubt.</summary>
    private DateTimeOffset? HeaderTime(LocatedDocument<EvidenceManifest> manifest)
    {
        Span<byte> fields = stackalloc byte[4];
        long header = manifest.DataOffset - ZipLayout.LocalFixedLength - BundlePaths.Manifest.Length;
        return _reader.ReadAt(header + 10, fields) == fields.Length
            ? ZipLayout.ReadDosTime(BinaryPrimitives.ReadUInt16LittleEndian(fields), BinaryPrimitives.ReadUInt16LittleEndian(fields[2..]))
            : null;
    }

    private void ReportSeal(LocatedDocument<EvidenceSeal>? seal, bool sealHolds, bool isSealed)
    {
        if (seal is null)
            _findings.Add(EvidenceFindingKind.EntryMissing, "The seal is missing, so the manifest cannot be confirmed.", BundlePaths.Seal);
        else if (seal.Value is null)
            _findings.Add(EvidenceFindingKind.SealUnreadable, "The seal is damaged and cannot be read, so the manifest cannot be confirmed.", BundlePaths.Seal);
        else if (!sealHolds)
            _findings.Add(EvidenceFindingKind.EntryChanged, "The seal was changed, so the manifest cannot be confirmed.", BundlePaths.Seal);
        else if (!isSealed)
            _findings.Add(EvidenceFindingKind.SealMismatch, "The manifest is not the one that was sealed. What is said of files and items is measured against the manifest as it is now.", BundlePaths.Manifest);
    }

    private void CheckExpectedManifest(string actual)
    {
        if (_options.ExpectedManifestSha256 is { } expected && !string.Equals(expected.Trim(), actual, StringComparison.OrdinalIgnoreCase))
            _findings.Add(EvidenceFindingKind.UnexpectedManifest, "The manifest is not the one expected: its SHA-256 differs from the one that was noted.", BundlePaths.Manifest);
    }

    private void CheckCustody(EvidenceManifest manifest, List<ExpectedFile> files)
    {
        ExpectedFile? file = files.Find(static file => string.Equals(file.Path, BundlePaths.Custody, StringComparison.Ordinal));
        if (file?.FoundAt is not { } offset)
            return;
        if (_reader.TryRead(offset, file.Content.Size, EvidenceLimits.MaxCustodyLogBytes) is not { } bytes)
        {
            _findings.Add(EvidenceFindingKind.TooLarge, $"The custody log is larger than {EvidenceLimits.MaxCustodyLogBytes} bytes.", BundlePaths.Custody);
            return;
        }

        try
        {
            CustodyLog log = CustodyLog.Parse(bytes);
            if (log.Entries.Count != manifest.Custody.Count || !string.Equals(log.HeadSha256, manifest.Custody.HeadSha256, StringComparison.Ordinal))
                _findings.Add(EvidenceFindingKind.CustodyBroken, "The custody log is not the one the manifest names.", BundlePaths.Custody);
        }
        catch (FormatException error)
        {
            _findings.Add(EvidenceFindingKind.CustodyBroken, error.Message, BundlePaths.Custody);
        }
    }

    private EvidenceProofState CheckSignature(EvidenceSignature? signature, byte[] manifest, List<ExpectedFile> files)
    {
        if (signature is null)
            return files.Exists(static file => string.Equals(file.Path, BundlePaths.Signature, StringComparison.Ordinal)) ? EvidenceProofState.NotChecked : EvidenceProofState.None;
        if (_options.SignatureVerifier is not { } verifier || ReadToken(BundlePaths.Signature, files) is not { } bytes)
            return EvidenceProofState.NotChecked;
        try
        {
            if (verifier.Verify(manifest, bytes, signature.Algorithm, signature.KeyId))
                return EvidenceProofState.Valid;
        }
        catch (CryptographicException)
        {
            // A signature no one can even decode is no better than a wrong one.
        }

        _findings.Add(EvidenceFindingKind.SignatureInvalid, "The signature over the manifest is not valid, or not made with a trusted key.", BundlePaths.Signature);
        return EvidenceProofState.Invalid;
    }

    private EvidenceProofState CheckTimestamp(EvidenceEntry? timestamp, byte[] manifest, List<ExpectedFile> files, out DateTimeOffset? stampedAt)
    {
        stampedAt = null;
        if (timestamp is null)
            return files.Exists(static file => string.Equals(file.Path, BundlePaths.Timestamp, StringComparison.Ordinal)) ? EvidenceProofState.NotChecked : EvidenceProofState.None;
        if (_options.TimestampVerifier is not { } verifier || ReadToken(BundlePaths.Timestamp, files) is not { } bytes)
            return EvidenceProofState.NotChecked;
        try
        {
            if (verifier.Verify(SHA256.HashData(manifest), bytes, out DateTimeOffset time))
            {
                stampedAt = time;
                return EvidenceProofState.Valid;
            }
        }
        catch (CryptographicException)
        {
            // As with a signature.
        }

        _findings.Add(EvidenceFindingKind.TimestampInvalid, "The time stamp over the manifest is not valid, or not from a trusted authority.", BundlePaths.Timestamp);
        return EvidenceProofState.Invalid;
    }

    private byte[]? ReadToken(string path, List<ExpectedFile> files) =>
        files.Find(file => string.Equals(file.Path, path, StringComparison.Ordinal)) is { FoundAt: { } offset } file
            ? _reader.TryRead(offset, file.Content.Size, EvidenceLimits.MaxSignatureBytes)
            : null;

    private EvidenceVerification Conclude(IReadOnlyList<EvidenceEntryCheck> entries, IReadOnlyList<EvidenceItemCheck> items) => new()
    {
        Verdict = _findings.Verdict,
        Findings = _findings.Findings,
        Entries = entries,
        Items = items,
    };

    private static EvidenceEntry Digest(string path, ReadOnlySpan<byte> bytes)
    {
        using var digest = new ContentDigest([HashNames.Sha384, HashNames.Sha512]);
        digest.Append(bytes);
        return digest.Finish(path);
    }

    // The seal may name fewer algorithms than were computed, never others.
    private static bool Equal(EvidenceEntry named, EvidenceEntry actual) =>
        named.Size == actual.Size && string.Equals(named.Crc32, actual.Crc32, StringComparison.Ordinal) && named.Hashes.All(actual.Hashes.Contains);
}
