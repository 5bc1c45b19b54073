using System.Security.Cryptography;
using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed class EvidenceVerifyTests
{
    private byte[] _small = null!;
    private byte[] _full = null!;

    [OneTimeSetUp]
    public async Task Build()
    {
        _small = await SampleBundle.BuildAsync(SampleBundle.Small());
        _full = await SampleBundle.BuildAsync(SampleBundle.Full(SignedOptions()));
    }

    [Test]
    public void A_bundle_as_it_was_written_is_intact()
    {
        EvidenceVerification verification = SampleBundle.Verify(_full);
        Assert.Multiple(() =>
        {
            Assert.That(verification.Verdict, Is.EqualTo(EvidenceVerdict.Intact), SampleBundle.Report(verification));
            Assert.That(verification.Findings, Is.Empty);
            Assert.That(verification.Entries.Select(static entry => entry.State), Is.All.EqualTo(EvidenceCheckState.Whole));
            Assert.That(verification.Entries.Select(static entry => entry.Path), Is.EqualTo(ArchiveBytes.Entries(_full).Select(static entry => entry.Name)));
            Assert.That(verification.Items.Select(static item => item.State), Is.All.EqualTo(EvidenceCheckState.Whole));
            Assert.That(verification.Items, Has.Count.EqualTo(10));
            Assert.That(verification.ManifestSha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(ArchiveBytes.Read(_full, "manifest.json")))));
            Assert.That(verification.Signature, Is.EqualTo(EvidenceProofState.NotChecked));
            Assert.That(verification.Timestamp, Is.EqualTo(EvidenceProofState.NotChecked));
        });
    }

    [Test]
    public void Every_single_flipped_bit_is_found()
    {
        var missed = new List<string>();
        Parallel.For(0, _small.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, offset =>
        {
            byte[] damaged = (byte[])_small.Clone();
            for (int bit = 0; bit < 8; bit++)
            {
                damaged[offset] ^= (byte)(1 << bit);
                EvidenceVerification verification = SampleBundle.Verify(damaged);
                if (verification.Verdict == EvidenceVerdict.Intact || verification.Findings.Count == 0)
                {
                    lock (missed)
                        missed.Add($"byte {offset} bit {bit}");
                }

                damaged[offset] ^= (byte)(1 << bit);
            }
        });
        Assert.That(missed, Is.Empty);
    }

    [Test]
    public void A_flipped_bit_in_a_file_is_blamed_on_that_file_and_no_other()
    {
        foreach ((string name, _, int start, int end) in ArchiveBytes.Entries(_full))
        {
            if (name is "manifest.json" or "seal.json" || start == end)
                continue;
            foreach (int offset in new[] { start, (start + end) / 2, end - 1 })
            {
                byte[] damaged = (byte[])_full.Clone();
                damaged[offset] ^= 0x10;
                EvidenceVerification verification = SampleBundle.Verify(damaged);
                Assert.That(verification.Entries.Where(static entry => entry.State != EvidenceCheckState.Whole),
                    Is.EqualTo(new[] { new EvidenceEntryCheck(name, EvidenceCheckState.Changed) }), $"{name} at {offset}: {SampleBundle.Report(verification)}");
            }
        }
    }

    [Test]
    public void A_flipped_bit_in_a_header_leaves_every_file_whole_and_names_the_place()
    {
        int central = ArchiveBytes.Entries(_small)[^1].End;
        var headers = ArchiveBytes.Entries(_small).Skip(2).Select(static entry => (entry.Header, entry.Start)).Append((Header: central, Start: _small.Length)).ToList();
        foreach ((int from, int to) in headers)
        {
            for (int offset = from; offset < to; offset++)
            {
                byte[] damaged = (byte[])_small.Clone();
                damaged[offset] ^= 0x20;
                EvidenceVerification verification = SampleBundle.Verify(damaged);
                Assert.That(verification.Entries.Where(static entry => entry.State is not (EvidenceCheckState.Whole or EvidenceCheckState.Extra)), Is.Empty,
                    $"byte {offset}: {SampleBundle.Report(verification)}");
                Assert.That(verification.Findings.Any(finding => finding.Offset == offset), Is.True, $"byte {offset}: {SampleBundle.Report(verification)}");
            }
        }
    }

    [Test]
    public void Every_single_dropped_byte_is_found()
    {
        Assert.That(Enumerable.Range(0, _small.Length).Where(offset => SampleBundle.Verify(ArchiveBytes.Remove(_small, offset)).Verdict == EvidenceVerdict.Intact), Is.Empty);
    }

    [Test]
    public void Every_single_added_byte_is_found()
    {
        Assert.That(Enumerable.Range(0, _small.Length + 1).Where(offset => SampleBundle.Verify(ArchiveBytes.Insert(_small, offset, 0)).Verdict == EvidenceVerdict.Intact), Is.Empty);
    }

    [Test]
    public void Every_pair_of_swapped_neighbours_is_found()
    {
        var missed = new List<int>();
        for (int offset = 0; offset + 1 < _small.Length; offset++)
        {
            if (_small[offset] == _small[offset + 1])
                continue;
            byte[] damaged = (byte[])_small.Clone();
            (damaged[offset], damaged[offset + 1]) = (damaged[offset + 1], damaged[offset]);
            if (SampleBundle.Verify(damaged).Verdict == EvidenceVerdict.Intact)
                missed.Add(offset);
        }

        Assert.That(missed, Is.Empty);
    }

    [TestCase(1)]
    [TestCase(7)]
    public void A_dropped_byte_in_one_file_leaves_the_others_whole(int count)
    {
        foreach ((string name, _, int start, int end) in ArchiveBytes.Entries(_full))
        {
            if (name is "manifest.json" or "seal.json" || end - start <= count)
                continue;
            EvidenceVerification verification = SampleBundle.Verify(ArchiveBytes.Remove(_full, start + 1, count));
            Assert.That(verification.Entries.Where(static entry => entry.State != EvidenceCheckState.Whole),
                Is.EqualTo(new[] { new EvidenceEntryCheck(name, EvidenceCheckState.Changed) }), $"{name}: {SampleBundle.Report(verification)}");
            Assert.That(verification.Verdict, Is.EqualTo(EvidenceVerdict.Altered), $"{name}: {SampleBundle.Report(verification)}");
        }
    }

    [Test]
    public void Bytes_put_before_between_and_after_are_found_and_every_file_is_whole()
    {
        foreach (int offset in ArchiveBytes.Entries(_full).Select(static entry => entry.Header).Append(_full.Length))
        {
            EvidenceVerification verification = SampleBundle.Verify(ArchiveBytes.Insert(_full, offset, 1, 2, 3, 4, 5));
            Assert.That(verification.Verdict, Is.EqualTo(EvidenceVerdict.Altered), SampleBundle.Report(verification));
            Assert.That(verification.Entries.Where(static entry => entry.State != EvidenceCheckState.Whole), Is.Empty, $"{offset}: {SampleBundle.Report(verification)}");
            Assert.That(verification.Findings.Select(static finding => finding.Kind), Does.Contain(EvidenceFindingKind.StrayBytes).And.Contain(EvidenceFindingKind.LengthChanged));
        }
    }

    [Test]
    public void A_comment_in_the_end_record_is_found()
    {
        byte[] commented = [.. _full, (byte)'h', (byte)'i'];
        commented[_full.Length - 2] = 2;
        Assert.That(SampleBundle.Verify(commented).Verdict, Is.EqualTo(EvidenceVerdict.Altered));
    }

    [Test]
    public void A_file_cut_out_is_missing_and_the_others_are_whole()
    {
        (string name, int header, _, int end) = ArchiveBytes.Entries(_full).Single(static entry => entry.Name.StartsWith("items/000006", StringComparison.Ordinal));
        List<(string Name, byte[] Content)> files = ArchiveBytes.Unpack(_full);
        files.RemoveAll(file => file.Name == name);
        EvidenceVerification verification = SampleBundle.Verify(ArchiveBytes.Repack(files));
        Assert.Multiple(() =>
        {
            Assert.That(verification.Verdict, Is.Not.EqualTo(EvidenceVerdict.Intact));
            Assert.That(verification.Entries, Does.Contain(new EvidenceEntryCheck(name, EvidenceCheckState.Missing)), SampleBundle.Report(verification));
            Assert.That(verification.Items, Does.Contain(new EvidenceItemCheck("000006", EvidenceCheckState.Missing)));
            Assert.That(verification.Entries.Count(static entry => entry.State == EvidenceCheckState.Whole), Is.EqualTo(files.Count));
        });
        EvidenceVerification cut = SampleBundle.Verify(ArchiveBytes.Remove(_full, header, end - header));
        Assert.That(cut.Entries.Where(static entry => entry.State != EvidenceCheckState.Whole).Select(static entry => entry.Path), Is.EqualTo(new[] { name }), SampleBundle.Report(cut));
    }

    [Test]
    public void A_file_put_in_is_extra_and_the_others_are_whole()
    {
        List<(string Name, byte[] Content)> files = ArchiveBytes.Unpack(_full);
        files.Insert(4, ("items/planted.txt", "planted"u8.ToArray()));
        EvidenceVerification verification = SampleBundle.Verify(ArchiveBytes.Repack(files));
        Assert.Multiple(() =>
        {
            Assert.That(verification.Verdict, Is.Not.EqualTo(EvidenceVerdict.Intact));
            Assert.That(verification.Entries.Where(static entry => entry.State != EvidenceCheckState.Whole),
                Is.EqualTo(new[] { new EvidenceEntryCheck("items/planted.txt", EvidenceCheckState.Extra) }), SampleBundle.Report(verification));
        });
    }

    [Test]
    public void Two_files_that_changed_places_are_whole_but_moved()
    {
        List<(string Name, int Header, int Start, int End)> entries = ArchiveBytes.Entries(_full);
        (string Name, int Header, int Start, int End) first = entries.Single(static entry => entry.Name == "custody.jsonl");
        (string Name, int Header, int Start, int End) second = entries.Single(static entry => entry.Name == "messages.jsonl");
        Assert.That(first.End, Is.EqualTo(second.Header));
        byte[] swapped = [.. _full[..first.Header], .. _full[second.Header..second.End], .. _full[first.Header..first.End], .. _full[second.End..]];
        EvidenceVerification verification = SampleBundle.Verify(swapped);
        Assert.Multiple(() =>
        {
            Assert.That(verification.Verdict, Is.EqualTo(EvidenceVerdict.Altered));
            Assert.That(verification.Entries.Where(static entry => entry.State != EvidenceCheckState.Whole), Is.Empty, SampleBundle.Report(verification));
            Assert.That(verification.Findings.Where(static finding => finding.Kind == EvidenceFindingKind.EntryMoved).Select(static finding => finding.Path),
                Is.EquivalentTo(new[] { "custody.jsonl", "messages.jsonl" }), SampleBundle.Report(verification));
        });
    }

    [Test]
    public void A_changed_message_is_named()
    {
        byte[] damaged = (byte[])_full.Clone();
        int place = damaged.AsSpan().IndexOf("老师带你赚钱"u8);
        // The words stand once in messages.jsonl, and masked or not in the two indexes before it.
        (_, _, int start, int end) = ArchiveBytes.Entries(_full).Single(static entry => entry.Name == "messages.jsonl");
        place = start + damaged.AsSpan(start, end - start).IndexOf("老师带你赚钱"u8);
        "学"u8.CopyTo(damaged.AsSpan(place));
        EvidenceVerification verification = SampleBundle.Verify(damaged);
        Assert.That(verification.Items.Where(static item => item.State != EvidenceCheckState.Whole), Is.EqualTo(new[] { new EvidenceItemCheck("000001", EvidenceCheckState.Changed) }), SampleBundle.Report(verification));
    }

    [Test]
    public void A_changed_manifest_is_told_by_the_seal_and_the_item_is_named()
    {
        byte[] damaged = (byte[])_full.Clone();
        int place = damaged.AsSpan().IndexOf("12800.50\",\"at"u8);
        Assert.That(place, Is.GreaterThan(0));
        damaged[place] = (byte)'9';
        EvidenceVerification verification = SampleBundle.Verify(damaged);
        Assert.Multiple(() =>
        {
            Assert.That(verification.Findings.Select(static finding => finding.Kind), Is.EquivalentTo(new[] { EvidenceFindingKind.SealMismatch, EvidenceFindingKind.ItemChanged }), SampleBundle.Report(verification));
            Assert.That(verification.Items.Where(static item => item.State != EvidenceCheckState.Whole), Is.EqualTo(new[] { new EvidenceItemCheck("000006", EvidenceCheckState.Changed) }));
            Assert.That(verification.Entries.Where(static entry => entry.State != EvidenceCheckState.Whole), Is.EqualTo(new[] { new EvidenceEntryCheck("manifest.json", EvidenceCheckState.Changed) }));
        });
    }

    [Test]
    public void A_changed_seal_leaves_the_manifest_unconfirmed()
    {
        byte[] damaged = (byte[])_full.Clone();
        (_, _, int start, int end) = ArchiveBytes.Entries(_full).Single(static entry => entry.Name == "seal.json");
        int place = start + damaged.AsSpan(start, end - start).IndexOf("test-key"u8);
        damaged[place] = (byte)'b';
        EvidenceVerification verification = SampleBundle.Verify(damaged);
        Assert.That(verification.Entries.Where(static entry => entry.State != EvidenceCheckState.Whole), Is.EqualTo(new[]
        {
            new EvidenceEntryCheck("manifest.json", EvidenceCheckState.NotChecked),
            new EvidenceEntryCheck("seal.json", EvidenceCheckState.Changed),
        }), SampleBundle.Report(verification));
    }

    [Test]
    public async Task A_bundle_made_anew_is_intact_but_not_the_expected_one()
    {
        using var output = new MemoryStream();
        EvidenceReceipt receipt = await SampleBundle.Small().BuildAsync(output);
        EvidenceBundleBuilder forger = SampleBundle.Small();
        forger.AddGlossaryTerm("a", "b");
        byte[] forged = await SampleBundle.BuildAsync(forger);
        var options = new EvidenceVerifyOptions { ExpectedManifestSha256 = receipt.ManifestSha256.ToUpperInvariant() };
        Assert.Multiple(() =>
        {
            Assert.That(SampleBundle.Verify(output.ToArray(), options).Verdict, Is.EqualTo(EvidenceVerdict.Intact));
            Assert.That(SampleBundle.Verify(forged).Verdict, Is.EqualTo(EvidenceVerdict.Intact));
            Assert.That(SampleBundle.Verify(forged, options).Findings.Single().Kind, Is.EqualTo(EvidenceFindingKind.UnexpectedManifest));
        });
    }

    [Test]
    public void Signature_and_time_stamp_are_checked_by_the_host()
    {
        EvidenceVerification trusted = SampleBundle.Verify(_full, new EvidenceVerifyOptions { SignatureVerifier = new HmacVerifier(1), TimestampVerifier = new EchoStampVerifier() });
        EvidenceVerification distrusted = SampleBundle.Verify(_full, new EvidenceVerifyOptions { SignatureVerifier = new HmacVerifier(2), TimestampVerifier = new ThrowingStampVerifier() });
        Assert.Multiple(() =>
        {
            Assert.That(trusted.Verdict, Is.EqualTo(EvidenceVerdict.Intact), SampleBundle.Report(trusted));
            Assert.That(trusted.Signature, Is.EqualTo(EvidenceProofState.Valid));
            Assert.That(trusted.Timestamp, Is.EqualTo(EvidenceProofState.Valid));
            Assert.That(trusted.StampedAt, Is.EqualTo(SampleBundle.Start));
            Assert.That(distrusted.Verdict, Is.EqualTo(EvidenceVerdict.Altered));
            Assert.That(distrusted.Signature, Is.EqualTo(EvidenceProofState.Invalid));
            Assert.That(distrusted.Timestamp, Is.EqualTo(EvidenceProofState.Invalid));
            Assert.That(distrusted.StampedAt, Is.Null);
        });
    }

    [Test]
    public void A_stream_that_cannot_seek_is_refused_with_advice()
    {
        using var stream = new ForwardOnlyStream(new MemoryStream(_small));
        Assert.That(() => EvidenceBundle.Verify(stream), Throws.ArgumentException.With.Message.Contains("copy the archive"));
    }

    [Test]
    public void Cancelling_stops_the_check() =>
        Assert.That(() => EvidenceBundle.Verify(new MemoryStream(_small), null, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    internal static EvidenceBundleOptions SignedOptions()
    {
        EvidenceBundleOptions options = SampleBundle.Options();
        options.Signer = new HmacSigner(1);
        options.Timestamper = new EchoStamper();
        options.AdditionalHashAlgorithms.Add("SHA-512");
        return options;
    }

    private sealed class HmacSigner(byte key) : IEvidenceSigner
    {
        public string Algorithm => "HS256";

        public string KeyId => "test-key";

        public ValueTask<ReadOnlyMemory<byte>> SignAsync(ReadOnlyMemory<byte> manifest, CancellationToken cancellationToken) =>
            new(HMACSHA256.HashData([key], manifest.Span));
    }

    private sealed class HmacVerifier(byte key) : IEvidenceSignatureVerifier
    {
        public bool Verify(ReadOnlySpan<byte> manifest, ReadOnlySpan<byte> signature, string algorithm, string? keyId) =>
            algorithm == "HS256" && keyId == "test-key" && signature.SequenceEqual(HMACSHA256.HashData([key], manifest));
    }

    private sealed class EchoStamper : IEvidenceTimestamper
    {
        public ValueTask<ReadOnlyMemory<byte>> StampAsync(ReadOnlyMemory<byte> manifestSha256, CancellationToken cancellationToken) =>
            new((byte[])[1, .. manifestSha256.Span]);
    }

    private sealed class EchoStampVerifier : IEvidenceTimestampVerifier
    {
        public bool Verify(ReadOnlySpan<byte> manifestSha256, ReadOnlySpan<byte> token, out DateTimeOffset stampedAt)
        {
            stampedAt = SampleBundle.Start;
            return token[1..].SequenceEqual(manifestSha256);
        }
    }

    private sealed class ThrowingStampVerifier : IEvidenceTimestampVerifier
    {
        public bool Verify(ReadOnlySpan<byte> manifestSha256, ReadOnlySpan<byte> token, out DateTimeOffset stampedAt) => throw new CryptographicException();
    }
}
