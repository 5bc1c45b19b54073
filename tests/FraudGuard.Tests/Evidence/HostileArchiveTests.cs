using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed class HostileArchiveTests
{
    private byte[] _bundle = null!;

    [OneTimeSetUp]
    public async Task Build() => _bundle = await SampleBundle.BuildAsync(SampleBundle.Full());

    [TestCase("../evil.sh")]
    [TestCase("items/../../evil")]
    [TestCase("/etc/cron.d/evil")]
    [TestCase("C:\\evil.exe")]
    [TestCase("items\\evil")]
    [TestCase("items/gpj\u202Eexe.")]
    [TestCase("items/nul.txt")]
    [TestCase("items//x")]
    [TestCase("items/x ")]
    [TestCase("items/\u0000x")]
    public void A_name_that_leads_elsewhere_is_refused(string name)
    {
        List<(string Name, byte[] Content)> files = ArchiveBytes.Unpack(_bundle);
        files.Add((name, [1]));
        AssertRefused(ArchiveBytes.Repack(files), EvidenceFindingKind.UnsafeName);
    }

    [TestCase("../evil.sh")]
    [TestCase("/evil")]
    [TestCase("a:b")]
    [TestCase("items/\uFFFD")]
    [TestCase("seal.json/../x")]
    public void A_name_that_leads_elsewhere_in_the_manifest_is_refused(string name) =>
        AssertRefused(Forge(manifest => manifest["entries"]![4]!["path"] = name), EvidenceFindingKind.UnsafeName);

    [TestCase("manifest.json")]
    [TestCase("seal.json")]
    [TestCase("signature.bin")]
    [TestCase("INDEX.html")]
    [TestCase("Messages.JSONL")]
    public void A_name_twice_in_the_manifest_is_refused(string name) =>
        AssertRefused(Forge(manifest => manifest["entries"]![4]!["path"] = name), EvidenceFindingKind.DuplicateName);

    [TestCase("messages.jsonl")]
    [TestCase("manifest.json")]
    [TestCase("INDEX.HTML")]
    public void A_name_twice_in_the_archive_is_refused(string name)
    {
        List<(string Name, byte[] Content)> files = ArchiveBytes.Unpack(_bundle);
        files.Add((name, "{}"u8.ToArray()));
        AssertRefused(ArchiveBytes.Repack(files), EvidenceFindingKind.DuplicateName);
    }

    [Test]
    public void A_bomb_is_refused_without_inflating_it()
    {
        var zeros = new byte[64 << 20];
        byte[] bomb = ArchiveBytes.Repack([("manifest.json", zeros)], CompressionLevel.SmallestSize);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        EvidenceVerification verification = SampleBundle.Verify(bomb);
        long used = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Multiple(() =>
        {
            Assert.That(verification.Verdict, Is.EqualTo(EvidenceVerdict.Refused));
            Assert.That(verification.Findings.Select(static finding => finding.Kind), Does.Contain(EvidenceFindingKind.CompressedEntry).And.Contain(EvidenceFindingKind.TooLarge));
            Assert.That(used, Is.LessThan(8 << 20));
        });
    }

    [Test]
    public void A_bundle_packed_anew_with_compression_is_refused() =>
        AssertRefused(ArchiveBytes.Repack(ArchiveBytes.Unpack(_bundle), CompressionLevel.Optimal), EvidenceFindingKind.CompressedEntry);

    [TestCase(1L << 52)]
    [TestCase(1L << 41)]
    [TestCase((1L << 40) - 1)]
    public void Absurd_sizes_in_the_manifest_are_refused(long size) =>
        AssertRefused(Forge(manifest =>
        {
            foreach (JsonNode? entry in manifest["entries"]!.AsArray())
                entry!["size"] = size;
        }), EvidenceFindingKind.TooLarge);

    [Test]
    public void A_file_larger_than_the_archive_is_not_looked_for()
    {
        EvidenceVerification verification = SampleBundle.Verify(Forge(static manifest => manifest["entries"]![4]!["size"] = 1L << 39));
        Assert.That(verification.Verdict, Is.Not.EqualTo(EvidenceVerdict.Intact));
    }

    [TestCase("size", -1)]
    [TestCase("size", 1.5)]
    [TestCase("crc32", "zz")]
    [TestCase("hashes", null)]
    [TestCase("path", null)]
    public void Nonsense_in_the_manifest_makes_it_unreadable(string member, object? value)
    {
        EvidenceVerification verification = SampleBundle.Verify(Forge(manifest => manifest["entries"]![0]![member] = value is null ? null : JsonValue.Create(value)));
        Assert.That(verification.Findings.Select(static finding => finding.Kind), Does.Contain(EvidenceFindingKind.ManifestUnreadable), SampleBundle.Report(verification));
    }

    [TestCase("items", "[null]")]
    [TestCase("items", "[{\"kind\":\"spell\"}]")]
    [TestCase("items", "[{}]")]
    [TestCase("entries", "[null]")]
    [TestCase("entries", "null")]
    [TestCase("glossary", "[null]")]
    [TestCase("case", "null")]
    [TestCase("completeness", "{\"known_gaps\":[null]}")]
    [TestCase("created_at", "\"yesterday\"")]
    [TestCase("created_at", "\"9999-12-31T23:59:59.9999999-14:00\"")]
    [TestCase("surprise", "1")]
    public void A_manifest_of_another_shape_is_unreadable(string member, string json)
    {
        EvidenceVerification verification = SampleBundle.Verify(Forge(manifest => manifest[member] = JsonNode.Parse(json)));
        Assert.That(verification.Findings.Select(static finding => finding.Kind), Does.Contain(EvidenceFindingKind.ManifestUnreadable), SampleBundle.Report(verification));
    }

    [Test]
    public void A_newer_version_is_refused_by_name()
    {
        byte[] newer = Forge(static manifest =>
        {
            manifest["manifest_version"] = 2;
            manifest["news"] = true;
        });
        AssertRefused(newer, EvidenceFindingKind.UnknownVersion);
        AssertRefused(Forge(static manifest => manifest["manifest_version"] = 2), EvidenceFindingKind.UnknownVersion);
    }

    [Test]
    public void Contradictions_under_a_good_seal_are_found()
    {
        var cases = new Dictionary<string, Action<JsonObject>>
        {
            ["items renumbered"] = static manifest => manifest["items"]![1]!["item_id"] = "000007",
            ["a file of two items"] = static manifest => manifest["items"]![7]!["file"]!["path"] = manifest["items"]![5]!["file"]!["path"]!.GetValue<string>(),
            ["a file of no item"] = static manifest => manifest["items"]![5]!.AsObject().Remove("file"),
            ["a message's words"] = static manifest => manifest["items"]![0]!["text"] = "words",
            ["a line twice"] = static manifest => manifest["items"]![1]!["line"] = 1,
            ["a wrong count"] = static manifest => manifest["completeness"]!["message_count"] = 3,
            ["a record's hash"] = static manifest => manifest["items"]![4]!["record_sha256"] = new string('0', 64),
            ["a message's hash"] = static manifest => manifest["items"]![0]!["record_sha256"] = new string('0', 64),
            ["a custody head"] = static manifest => manifest["custody"]!["head_sha256"] = new string('0', 64),
            ["no custody log"] = static manifest => manifest["entries"]![2]!["path"] = "other.jsonl",
        };
        Assert.Multiple(() =>
        {
            foreach ((string name, Action<JsonObject> change) in cases)
            {
                EvidenceVerification verification = SampleBundle.Verify(Forge(change));
                Assert.That(verification.Verdict, Is.Not.EqualTo(EvidenceVerdict.Intact), name);
                Assert.That(verification.Findings.Select(static finding => finding.Kind), Does.Not.Contain(EvidenceFindingKind.SealMismatch), name);
            }
        });
    }

    [Test]
    public void Forging_without_a_change_gives_a_bundle_that_is_intact() =>
        // The tests above would prove nothing if the forger could not make a bundle.
        Assert.That(SampleBundle.Report(SampleBundle.Verify(Forge(static _ => { }))), Is.EqualTo("Intact: "));

    [Test]
    public void Entries_that_share_bytes_are_refused()
    {
        byte[] archive = (byte[])_bundle.Clone();
        List<int> central = CentralHeaders(archive);
        // The second record of the directory points to the file of the first.
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(central[1] + 42), 1);
        AssertRefused(archive, EvidenceFindingKind.OverlappingEntries);
    }

    [Test]
    public void A_link_is_refused()
    {
        byte[] archive = (byte[])_bundle.Clone();
        BinaryPrimitives.WriteUInt16LittleEndian(archive.AsSpan(CentralHeaders(archive)[^1] + 40), 0xA1FF);
        AssertRefused(archive, EvidenceFindingKind.NotAFile);
    }

    [Test]
    public void An_encrypted_entry_is_refused()
    {
        byte[] archive = (byte[])_bundle.Clone();
        archive[CentralHeaders(archive)[^1] + 8] |= 1;
        AssertRefused(archive, EvidenceFindingKind.EncryptedEntry);
    }

    [Test]
    public void A_local_header_with_another_name_is_refused()
    {
        byte[] archive = (byte[])_bundle.Clone();
        (string name, int header, _, _) = ArchiveBytes.Entries(archive)[2];
        Assert.That(name, Is.EqualTo("index.html"));
        "../ex.html"u8.CopyTo(archive.AsSpan(header + 30));
        AssertRefused(archive, EvidenceFindingKind.UnsafeName);
    }

    [Test]
    public void Tricks_with_64_bit_sizes_are_refused()
    {
        byte[] archive = (byte[])_bundle.Clone();
        int central = CentralHeaders(archive)[^1];
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(central + 20), uint.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(central + 24), uint.MaxValue);
        AssertRefused(archive, EvidenceFindingKind.TooLarge);
        byte[] extended = WithZip64Extra(_bundle, long.MinValue);
        AssertRefused(extended, EvidenceFindingKind.TooLarge);
        Assert.That(SampleBundle.Verify(WithZip64Extra(_bundle, 1)).Verdict, Is.Not.EqualTo(EvidenceVerdict.Intact));
    }

    private static IEnumerable<TestCaseData> NoBundles()
    {
        yield return new TestCaseData(Array.Empty<byte>()).SetName("nothing");
        yield return new TestCaseData("PK"u8.ToArray()).SetName("two bytes");
        yield return new TestCaseData(new byte[] { 0x50, 0x4B, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }).SetName("an empty ZIP");
        yield return new TestCaseData(Encoding.UTF8.GetBytes(new string('x', 100_000))).SetName("text");
        yield return new TestCaseData(ArchiveBytes.Repack([("photo.jpg", [1, 2, 3])])).SetName("another ZIP");
        yield return new TestCaseData(Enumerable.Repeat("PK\u0003\u0004"u8.ToArray(), 50_000).SelectMany(static bytes => bytes).ToArray()).SetName("nothing but signatures");
    }

    [TestCaseSource(nameof(NoBundles))]
    public void What_is_no_bundle_is_refused(byte[] bytes) => AssertRefused(bytes, EvidenceFindingKind.NotABundle);

    [Test]
    public void Many_headers_that_claim_the_same_file_do_not_multiply_the_work()
    {
        // A lost file of a megabyte, and thousands of headers in its place that bear its name: each could cost a megabyte of hashing.
        EvidenceBundleBuilder builder = SampleBundle.Small();
        builder.Add(new FileItem(), SampleBundle.Attachment("big.bin", new byte[1 << 20]));
        byte[] archive = SampleBundle.BuildAsync(builder).GetAwaiter().GetResult();
        (_, int header, int start, int end) = ArchiveBytes.Entries(archive).Single(static entry => entry.Name.EndsWith("big.bin", StringComparison.Ordinal));
        byte[] fake = archive[header..start];
        byte[] flooded = [.. archive[..(header - 1)], .. Enumerable.Repeat(fake, 10_000).SelectMany(static bytes => bytes), .. archive[end..]];
        var stream = new CountingStream(flooded);
        EvidenceVerification verification = EvidenceBundle.Verify(stream);
        Assert.That(verification.Verdict, Is.Not.EqualTo(EvidenceVerdict.Intact));
        Assert.That(stream.BytesRead, Is.LessThan(20L * flooded.Length));
    }

    [Test]
    public void A_text_never_reaches_a_message_of_a_finding()
    {
        var damaged = (byte[])_bundle.Clone();
        (_, _, int start, int end) = ArchiveBytes.Entries(_bundle).Single(static entry => entry.Name == "messages.jsonl");
        for (int i = start; i < end; i++)
            damaged[i] = (byte)'x';
        Assert.That(SampleBundle.Report(SampleBundle.Verify(damaged)), Does.Not.Contain("xx"));
    }

    private static void AssertRefused(byte[] archive, EvidenceFindingKind reason)
    {
        EvidenceVerification verification = SampleBundle.Verify(archive);
        Assert.Multiple(() =>
        {
            Assert.That(verification.Findings.Select(static finding => finding.Kind), Does.Contain(reason), SampleBundle.Report(verification));
            Assert.That(verification.Verdict, Is.EqualTo(EvidenceVerdict.Refused), SampleBundle.Report(verification));
        });
    }

    /// <summary>Changes the manifest as someone would who knows the format: seal, sizes, checksums and offsets are made right again.</summary>
    private byte[] Forge(Action<JsonObject> change)
    {
        List<(string Name, byte[] Content)> files = ArchiveBytes.Unpack(_bundle);
        JsonObject manifest = JsonNode.Parse(files[0].Content)!.AsObject();
        change(manifest);
        byte[] bytes = CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        JsonObject seal = JsonNode.Parse(files[1].Content)!.AsObject();
        JsonObject sealed_ = seal["manifest"]!.AsObject();
        sealed_["size"] = bytes.Length;
        sealed_["crc32"] = Crc32Of(bytes);
        sealed_["hashes"]![0]!["value"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        files[0] = (files[0].Name, bytes);
        files[1] = (files[1].Name, CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(seal.ToJsonString())));
        return WriteLikeTheLibrary(files, _bundle.AsSpan(10, 4));
    }

    private static byte[] WriteLikeTheLibrary(List<(string Name, byte[] Content)> files, ReadOnlySpan<byte> time)
    {
        var body = new List<byte>();
        var central = new List<byte>();
        foreach ((string name, byte[] content) in files)
        {
            byte[] nameBytes = Encoding.UTF8.GetBytes(name);
            byte[] common = [20, 0, 0, 8, 0, 0, .. time, .. U32(Convert.ToUInt32(Crc32Of(content), 16)), .. U32((uint)content.Length), .. U32((uint)content.Length), .. U16(nameBytes.Length), 0, 0];
            central.AddRange([0x50, 0x4B, 1, 2, 20, 3, .. common, 0, 0, 0, 0, 0, 0, 0, 0, 0xA4, 0x81, .. U32((uint)body.Count), .. nameBytes]);
            body.AddRange([0x50, 0x4B, 3, 4, .. common, .. nameBytes, .. content]);
        }

        return [.. body, .. central, 0x50, 0x4B, 5, 6, 0, 0, 0, 0, .. U16(files.Count), .. U16(files.Count), .. U32((uint)central.Count), .. U32((uint)body.Count), 0, 0];
    }

    private static byte[] WithZip64Extra(byte[] archive, long size)
    {
        byte[] changed = (byte[])archive.Clone();
        int central = CentralHeaders(changed)[^1];
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(changed.AsSpan(central + 28));
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(central + 24), uint.MaxValue);
        changed[central + 30] = 12;
        var extra = new byte[12];
        extra[0] = 1;
        extra[2] = 8;
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(4), size);
        return ArchiveBytes.Insert(changed, central + 46 + nameLength, extra);
    }

    private static List<int> CentralHeaders(byte[] archive)
    {
        var headers = new List<int>();
        int offset = BinaryPrimitives.ReadInt32LittleEndian(archive.AsSpan(archive.Length - 6));
        while (BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(offset)) == 0x02014B50)
        {
            headers.Add(offset);
            offset += 46 + BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(offset + 28)) + BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(offset + 30));
        }

        return headers;
    }

    /// <summary>The checksum bit by bit, as its definition says.</summary>
    private static string Crc32Of(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return (~crc).ToString("x8", CultureInfo.InvariantCulture);
    }

    private static byte[] U32(uint value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];

    private static byte[] U16(int value) => [(byte)value, (byte)(value >> 8)];

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long BytesRead { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int count = base.Read(buffer);
            BytesRead += count;
            return count;
        }
    }
}
