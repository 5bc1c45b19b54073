using System.Buffers;
using System.Security.Cryptography;

namespace FraudGuard.Evidence;

/// <summary>
/// Puts a bundle's files together and writes them in the order manifest, seal, signature, time stamp, then the entries of the manifest.
/// With the manifest first, whoever reads the archive from its start knows what every later byte must be.
/// </summary>
internal sealed class BundleComposer(EvidenceBundleOptions options, EvidenceItem[] items, EvidenceAttachment?[] attachments)
{
    private const int BufferSize = 128 << 10;

    private readonly List<PendingEntry> _entries = [];

    public async Task<EvidenceReceipt> WriteAsync(Stream output, EvidenceManifest header, CustodyLog custody, CancellationToken cancellationToken)
    {
        List<PendingEntry> files = await MeasureAsync(cancellationToken).ConfigureAwait(false);
        byte[] messages = NumberAndHashItems();
        CustodyLog log = SealCustody(custody, header.CreatedAt);
        header = header with
        {
            Items = [.. items.Select(static item => item is MessageItem message ? EvidenceItemRules.WithoutWords(message) : item)],
            Custody = new CustodySummary { Count = log.Entries.Count, HeadSha256 = log.HeadSha256 },
        };
        var index = new EvidenceIndex(header, items, [.. files.Select(static file => file.Entry)], log.Entries);
        AddBytes(BundlePaths.IndexHtml, index.ToHtml());
        AddBytes(BundlePaths.IndexMarkdown, index.ToMarkdown());
        AddBytes(BundlePaths.Custody, log.ToUtf8Bytes());
        if (messages.Length > 0)
            AddBytes(BundlePaths.Messages, messages);
        _entries.AddRange(files);
        AddBytes(BundlePaths.Checksums, ManifestRules.Checksums(_entries.Select(static pending => pending.Entry)));

        EvidenceManifest manifest = Complete(header with { Entries = [.. _entries.Select(static pending => pending.Entry)] }, out byte[] manifestBytes);
        return await SealAndWriteAsync(output, manifest, manifestBytes, cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<PendingEntry>> MeasureAsync(CancellationToken cancellationToken)
    {
        var files = new List<PendingEntry>();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var digest = new ContentDigest(options.AdditionalHashAlgorithms);
            for (int i = 0; i < items.Length; i++)
            {
                if (attachments[i] is not { } attachment)
                    continue;
                Stream content = await attachment.Content.OpenAsync(cancellationToken).ConfigureAwait(false);
                await using (content.ConfigureAwait(false))
                {
                    int count;
                    while ((count = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
                        digest.Append(buffer.AsSpan(0, count));
                }

                files.Add(new PendingEntry(digest.Finish(items[i].File!.Path), ItemIndex: i));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return files;
    }

    /// <summary>Gives every item the hash of its record, and every message its line.</summary>
    private byte[] NumberAndHashItems()
    {
        using var lines = new MemoryStream();
        int line = 0;
        for (int i = 0; i < items.Length; i++)
        {
            byte[] record = EvidenceJson.ToCanonicalBytes(items[i], EvidenceJson.Default.EvidenceItem);
            string hash = Hex.Sha256(record);
            if (items[i] is MessageItem message)
            {
                lines.Write(record);
                lines.WriteByte((byte)'\n');
                items[i] = message with { RecordSha256 = hash, Line = ++line };
            }
            else
            {
                items[i] = items[i] with { RecordSha256 = hash };
            }
        }

        return lines.ToArray();
    }

    private CustodyLog SealCustody(CustodyLog custody, DateTimeOffset at)
    {
        CustodyLog log = CustodyLog.Parse(custody.ToUtf8Bytes());
        log.Append(new CustodyEvent { At = at, Actor = $"{options.Tool.Name} {options.Tool.Version}", Action = CustodyAction.Sealed });
        return log;
    }

    private void AddBytes(string path, byte[] bytes) => _entries.Add(new PendingEntry(Digest(path, bytes), bytes));

    private EvidenceEntry Digest(string path, ReadOnlySpan<byte> bytes)
    {
        using var digest = new ContentDigest(options.AdditionalHashAlgorithms);
        digest.Append(bytes);
        return digest.Finish(path);
    }

    private static EvidenceManifest Complete(EvidenceManifest manifest, out byte[] bytes)
    {
        bytes = EvidenceJson.ToCanonicalBytes(manifest, EvidenceJson.Default.EvidenceManifest);
        if (manifest.ManifestId.Length == 0)
        {
            // An id made from the content needs no source of chance, so equal input gives an equal bundle.
            manifest = manifest with { ManifestId = Hex.Sha256(bytes)[..32] };
            bytes = EvidenceJson.ToCanonicalBytes(manifest, EvidenceJson.Default.EvidenceManifest);
        }

        if (bytes.Length > EvidenceLimits.MaxManifestBytes)
            throw new InvalidOperationException($"The manifest would be {bytes.Length} bytes, more than {EvidenceLimits.MaxManifestBytes}; split the evidence into several bundles.");
        if (manifest.Entries.Count > EvidenceLimits.MaxFiles - 4)
            throw new InvalidOperationException($"The bundle would hold more than {EvidenceLimits.MaxFiles} files; split the evidence into several bundles.");
        return manifest;
    }

    private async Task<EvidenceReceipt> SealAndWriteAsync(Stream output, EvidenceManifest manifest, byte[] manifestBytes, CancellationToken cancellationToken)
    {
        var tokens = new List<PendingEntry>();
        EvidenceEntry manifestEntry = Digest(BundlePaths.Manifest, manifestBytes);
        EvidenceSignature? signature = null;
        if (options.Signer is { } signer)
        {
            ReadOnlyMemory<byte> bytes = await signer.SignAsync(manifestBytes, cancellationToken).ConfigureAwait(false);
            CheckToken(bytes.Length, "signer");
            EvidenceEntry file = Digest(BundlePaths.Signature, bytes.Span);
            signature = new EvidenceSignature { Algorithm = signer.Algorithm, KeyId = signer.KeyId, File = file };
            tokens.Add(new PendingEntry(file, bytes));
        }

        EvidenceEntry? timestamp = null;
        if (options.Timestamper is { } timestamper)
        {
            ReadOnlyMemory<byte> token = await timestamper.StampAsync(SHA256.HashData(manifestBytes), cancellationToken).ConfigureAwait(false);
            CheckToken(token.Length, "time stamper");
            timestamp = Digest(BundlePaths.Timestamp, token.Span);
            tokens.Add(new PendingEntry(timestamp, token));
        }

        var seal = new EvidenceSeal { SealVersion = EvidenceSeal.CurrentVersion, Manifest = manifestEntry, Signature = signature, Timestamp = timestamp };
        byte[] sealBytes = EvidenceJson.ToCanonicalBytes(seal, EvidenceJson.Default.EvidenceSeal);
        if (sealBytes.Length > EvidenceLimits.MaxSealBytes)
            throw new InvalidOperationException("The names the signer gives its algorithm and key are too long for a seal.");
        long length = await WriteArchiveAsync(
            output,
            [new PendingEntry(manifestEntry, manifestBytes), new PendingEntry(Digest(BundlePaths.Seal, sealBytes), sealBytes), .. tokens, .. _entries],
            manifest.CreatedAt,
            cancellationToken).ConfigureAwait(false);
        return new EvidenceReceipt { Manifest = manifest, Seal = seal, Length = length };
    }

    private static void CheckToken(int length, string source)
    {
        if (length is 0 or > EvidenceLimits.MaxSignatureBytes)
            throw new InvalidOperationException($"The {source} gave {length} bytes; between 1 and {EvidenceLimits.MaxSignatureBytes} are needed.");
    }

    private async Task<long> WriteArchiveAsync(
        Stream output,
        List<PendingEntry> entries,
        DateTimeOffset time,
        CancellationToken cancellationToken)
    {
        var layout = new ArchiveLayout(entries.Select(static pending => pending.Entry), time);
        if (layout.Length > EvidenceLimits.MaxArchiveBytes)
            throw new InvalidOperationException($"The bundle would be {layout.Length} bytes, more than {EvidenceLimits.MaxArchiveBytes}; split the evidence into several bundles.");
        for (int i = 0; i < entries.Count; i++)
        {
            await output.WriteAsync(layout.LocalHeader(i), cancellationToken).ConfigureAwait(false);
            if (entries[i].ItemIndex is int item)
                await CopyAsync(attachments[item]!, entries[i].Entry, items[item].ItemId, output, cancellationToken).ConfigureAwait(false);
            else
                await output.WriteAsync(entries[i].Bytes, cancellationToken).ConfigureAwait(false);
        }

        for (int i = 0; i < entries.Count; i++)
            await output.WriteAsync(layout.CentralHeader(i), cancellationToken).ConfigureAwait(false);
        await output.WriteAsync(layout.End(), cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return layout.Length;
    }

    private async Task CopyAsync(EvidenceAttachment attachment, EvidenceEntry expected, string itemId, Stream output, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var digest = new ContentDigest([]);
            Stream content = await attachment.Content.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (content.ConfigureAwait(false))
            {
                long written = 0;
                int count;
                while ((count = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
                {
                    written += count;
                    if (written > expected.Size)
                        throw Changed(itemId);
                    digest.Append(buffer.AsSpan(0, count));
                    await output.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                }
            }

            EvidenceEntry actual = digest.Finish(expected.Path);
            if (actual.Size != expected.Size || !string.Equals(actual.Sha256, expected.Sha256, StringComparison.Ordinal))
                throw Changed(itemId);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static InvalidDataException Changed(string itemId) => new(
        $"The bytes of item {itemId} were different when they were read a second time; what was written is no bundle. Close whatever writes to the file, or copy it first.");
}
