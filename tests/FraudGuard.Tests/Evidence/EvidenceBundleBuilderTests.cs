using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed class EvidenceBundleBuilderTests
{
    [Test]
    public async Task Every_original_byte_is_kept_under_a_harmless_name()
    {
        byte[] content = new byte[300_001];
        new Random(7).NextBytes(content);
        EvidenceBundleBuilder builder = SampleBundle.Small();
        builder.Add(new FileItem(), SampleBundle.Attachment("../../恶意\u202Egpj.\0转账?.png", content));
        byte[] archive = await SampleBundle.BuildAsync(builder);
        (string name, byte[] kept) = ArchiveBytes.Unpack(archive).Single(static file => file.Name.StartsWith("items/000003", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(kept, Is.EqualTo(content));
            Assert.That(name, Is.EqualTo("items/000003-恶意_gpj._转账_.png"));
            Assert.That(SampleBundle.Verify(archive).Manifest!.Items[2].File!.FileName, Is.EqualTo("../../恶意\u202Egpj.\0转账?.png"));
        });
    }

    [TestCase("CON", "items/000001-CON")]
    [TestCase("..", "items/000001")]
    [TestCase("a/b\\c.txt", "items/000001-c.txt")]
    [TestCase("trailing. ", "items/000001-trailing")]
    [TestCase("e\u0301.txt", "items/000001-\u00e9.txt")]
    [TestCase("\ud800.bin", "items/000001-bin")]
    public async Task Names_are_made_harmless(string fileName, string expected)
    {
        var builder = new EvidenceBundleBuilder(new EvidenceCase { IncidentId = "i" }, SampleBundle.Options());
        builder.Add(new FileItem(), SampleBundle.Attachment(fileName, [1]));
        byte[] archive = await SampleBundle.BuildAsync(builder);
        Assert.That(ArchiveBytes.Entries(archive).Select(static entry => entry.Name).Where(static name => name.StartsWith("items/", StringComparison.Ordinal)), Is.EqualTo(new[] { expected }));
        Assert.That(SampleBundle.Verify(archive).Verdict, Is.EqualTo(EvidenceVerdict.Intact), SampleBundle.Report(SampleBundle.Verify(archive)));
    }

    [Test]
    public async Task Long_names_keep_their_extension()
    {
        var builder = new EvidenceBundleBuilder(new EvidenceCase { IncidentId = "i" }, SampleBundle.Options());
        builder.Add(new FileItem(), SampleBundle.Attachment(string.Concat(Enumerable.Repeat("长😀名", 200)) + ".jpeg", [1]));
        byte[] archive = await SampleBundle.BuildAsync(builder);
        string name = ArchiveBytes.Entries(archive).Select(static entry => entry.Name).Single(static name => name.StartsWith("items/", StringComparison.Ordinal));
        Assert.That(name, Does.EndWith(".jpeg"));
        Assert.That(Encoding.UTF8.GetByteCount(name), Is.LessThan(150));
        Assert.That(SampleBundle.Verify(archive).Verdict, Is.EqualTo(EvidenceVerdict.Intact));
    }

    [Test]
    public async Task Equal_input_gives_equal_bytes_and_building_twice_does_too()
    {
        EvidenceBundleBuilder builder = SampleBundle.Full();
        byte[] first = await SampleBundle.BuildAsync(builder);
        Assert.That(await SampleBundle.BuildAsync(builder), Is.EqualTo(first));
        Assert.That(await SampleBundle.BuildAsync(SampleBundle.Full()), Is.EqualTo(first));
    }

    [Test]
    public async Task It_writes_to_a_stream_that_can_neither_seek_nor_wait()
    {
        using var output = new MemoryStream();
        EvidenceReceipt receipt = await SampleBundle.Full().BuildAsync(new ForwardOnlyStream(output));
        Assert.That(output.ToArray(), Is.EqualTo(await SampleBundle.BuildAsync(SampleBundle.Full())));
        Assert.That(receipt.Length, Is.EqualTo(output.Length));
        Assert.That(receipt.ManifestSha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(ArchiveBytes.Read(output.ToArray(), "manifest.json")))));
    }

    [Test]
    public async Task The_manifest_holds_no_words_and_no_secrets()
    {
        EvidenceBundleBuilder builder = SampleBundle.Full();
        builder.Add(new ArtefactItem { Type = ArtefactType.Other, Value = "v", Title = "密码是 hunter22" });
        builder.Collector = new EvidenceCollector { Declaration = "my password: hunter22" };
        builder.AddGap(new EvidenceGap { Reason = "验证码 998877 丢失" });
        builder.AddGlossaryTerm("x", "PIN: 4455");
        builder.AddCustody(new CustodyEvent { Actor = "a", At = SampleBundle.Start, Action = CustodyAction.Other, Note = "pwd=hunter22" });
        byte[] archive = await SampleBundle.BuildAsync(builder);
        string manifest = Text(archive, "manifest.json");
        foreach (string secret in new[] { "老师带你赚钱", "旧的文字", "482913", "abc123", "hunter22", "998877", "4455", "6217", "谢谢" })
            Assert.That(manifest, Does.Not.Contain(secret));
        Assert.That(manifest, Does.Contain("**** **** **** 4321").And.Contain(SampleBundle.Payee));
        Assert.That(Text(archive, "custody.jsonl"), Does.Not.Contain("hunter22"));
        foreach (string index in new[] { "index.html", "index.md" })
        {
            foreach (string secret in new[] { "482913", "abc123", "hunter22", "998877", "6217" })
                Assert.That(Text(archive, index), Does.Not.Contain(secret), index);
        }

        Assert.That(Text(archive, "messages.jsonl"), Does.Contain("验证码 482913，密码是 abc123!"));
    }

    [Test]
    public async Task Every_item_and_file_has_the_hash_of_its_bytes()
    {
        byte[] archive = await SampleBundle.BuildAsync(SampleBundle.Full(EvidenceVerifyTests.SignedOptions()));
        using JsonDocument manifest = JsonDocument.Parse(ArchiveBytes.Read(archive, "manifest.json"));
        foreach (JsonElement entry in manifest.RootElement.GetProperty("entries").EnumerateArray())
        {
            byte[] content = ArchiveBytes.Read(archive, entry.GetProperty("path").GetString()!);
            var hashes = entry.GetProperty("hashes").EnumerateArray().ToDictionary(static hash => hash.GetProperty("alg").GetString()!, static hash => hash.GetProperty("value").GetString());
            Assert.That(entry.GetProperty("size").GetInt64(), Is.EqualTo(content.Length));
            Assert.That(hashes, Has.Count.EqualTo(2));
            Assert.That(hashes["SHA-256"], Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(content))));
            Assert.That(hashes["SHA-512"], Is.EqualTo(Convert.ToHexStringLower(SHA512.HashData(content))));
        }

        string[] lines = Text(archive, "messages.jsonl").TrimEnd('\n').Split('\n');
        foreach (JsonElement item in manifest.RootElement.GetProperty("items").EnumerateArray())
        {
            byte[] record = item.TryGetProperty("line", out JsonElement line)
                ? Encoding.UTF8.GetBytes(lines[line.GetInt32() - 1])
                : CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(item.EnumerateObject().Where(static member => member.Name != "record_sha256").ToDictionary(static member => member.Name, static member => member.Value)));
            Assert.That(item.GetProperty("record_sha256").GetString(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(record))), item.GetProperty("item_id").GetString());
        }

        Assert.That(manifest.RootElement.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("item_id").GetString()),
            Is.EqualTo(Enumerable.Range(1, 10).Select(static i => i.ToString("d6", CultureInfo.InvariantCulture))));
    }

    [Test]
    public async Task Manifest_seal_and_logs_are_canonical_JSON()
    {
        byte[] archive = await SampleBundle.BuildAsync(SampleBundle.Full(EvidenceVerifyTests.SignedOptions()));
        foreach (string name in new[] { "manifest.json", "seal.json" })
            Assert.That(CanonicalJson.Canonicalize(ArchiveBytes.Read(archive, name)), Is.EqualTo(ArchiveBytes.Read(archive, name)));
        foreach (string line in (Text(archive, "messages.jsonl") + Text(archive, "custody.jsonl")).TrimEnd('\n').Split('\n'))
            Assert.That(Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(line))), Is.EqualTo(line));
    }

    [Test]
    public async Task Words_that_UTF8_cannot_carry_are_kept_as_UTF16()
    {
        const string broken = "半个 \ud83d 表情";
        EvidenceBundleBuilder builder = SampleBundle.Small();
        builder.Add(SampleBundle.Message("m9", broken) with { Edits = [new MessageEdit { Text = "\udc00" }] });
        byte[] archive = await SampleBundle.BuildAsync(builder);
        using JsonDocument line = JsonDocument.Parse(Text(archive, "messages.jsonl").Split('\n')[1]);
        Assert.Multiple(() =>
        {
            Assert.That(line.RootElement.GetProperty("text").GetString(), Is.EqualTo("半个 \ufffd 表情"));
            Assert.That(line.RootElement.GetProperty("text_utf16").GetBytesFromBase64().Chunk(2).Select(static pair => (char)(pair[0] | (pair[1] << 8))), Is.EqualTo(broken.ToCharArray()));
            Assert.That(line.RootElement.GetProperty("edits")[0].GetProperty("text_utf16").GetBytesFromBase64(), Is.EqualTo(new byte[] { 0x00, 0xDC }));
            Assert.That(SampleBundle.Verify(archive).Verdict, Is.EqualTo(EvidenceVerdict.Intact));
        });
    }

    [Test]
    public void Content_that_changes_between_the_two_readings_is_an_error([Values(-1, 0, 1)] int growth)
    {
        int opened = 0;
        EvidenceContent content = EvidenceContent.FromFactory(_ =>
            ValueTask.FromResult<Stream>(new MemoryStream(opened++ == 0 ? new byte[100] : [1, .. new byte[99 + growth]])));
        EvidenceBundleBuilder builder = SampleBundle.Small();
        builder.Add(new FileItem(), new EvidenceAttachment { FileName = "private-name.txt", Content = content });
        Assert.That(async () => await SampleBundle.BuildAsync(builder),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains("000003").And.Message.Not.Contains("private-name"));
    }

    [Test]
    public async Task Streams_from_a_factory_are_disposed()
    {
        var opened = new List<DisposalProbe>();
        EvidenceBundleBuilder builder = SampleBundle.Small();
        builder.Add(new FileItem(), new EvidenceAttachment
        {
            FileName = "a",
            Content = EvidenceContent.FromFactory(_ =>
            {
                opened.Add(new DisposalProbe());
                return ValueTask.FromResult<Stream>(opened[^1]);
            }),
        });
        await SampleBundle.BuildAsync(builder);
        Assert.That(opened.Select(static stream => stream.Disposed), Is.EqualTo(new[] { true, true }));
    }

    private static IEnumerable<TestCaseData> Incomplete()
    {
        yield return new TestCaseData(new FileItem(), "attachment").SetName("a file without bytes");
        yield return new TestCaseData(new CaptureItem(), "attachment").SetName("a capture without bytes");
        yield return new TestCaseData(new MessageItem { ConversationId = " ", SenderId = "s" }, "ConversationId").SetName("a message without conversation");
        yield return new TestCaseData(new MessageItem { ConversationId = "c", SenderId = "" }, "SenderId").SetName("a message without sender");
        yield return new TestCaseData(new CallItem { Counterparty = "", StartedAt = default }, "Counterparty").SetName("a call without number");
        yield return new TestCaseData(new CallItem { Counterparty = "1", StartedAt = default, DurationSeconds = -1 }, "0 seconds").SetName("a call of negative length");
        yield return new TestCaseData(new TransferItem { PayeeAccount = "", At = default, Amount = 1, Currency = "CNY" }, "PayeeAccount").SetName("a transfer without payee");
        yield return new TestCaseData(new TransferItem { PayeeAccount = "p", At = default, Amount = 0, Currency = "CNY" }, "above zero").SetName("a transfer of nothing");
        yield return new TestCaseData(new TransferItem { PayeeAccount = "p", At = default, Amount = decimal.MaxValue, Currency = "CNY" }, "at most").SetName("a transfer of everything");
        yield return new TestCaseData(new TransferItem { PayeeAccount = "p", At = default, Amount = 1, Currency = " " }, "Currency").SetName("a transfer without currency");
        yield return new TestCaseData(new ArtefactItem { Type = ArtefactType.Url, Value = "" }, "Value").SetName("an artefact without value");
    }

    [TestCaseSource(nameof(Incomplete))]
    public void An_item_that_lacks_what_its_kind_needs_is_refused_at_once(EvidenceItem item, string hint) =>
        Assert.That(() => SampleBundle.Small().Add(item), Throws.ArgumentException.With.Message.Contains(hint));

    [Test]
    public void An_empty_bundle_cannot_be_built() =>
        Assert.That(async () => await SampleBundle.BuildAsync(new EvidenceBundleBuilder(new EvidenceCase { IncidentId = "i" })), Throws.InvalidOperationException);

    [TestCase("MD5")]
    [TestCase("SHA-256")]
    public void An_unknown_hash_algorithm_is_refused(string name)
    {
        var options = new EvidenceBundleOptions { AdditionalHashAlgorithms = { name } };
        Assert.That(() => new EvidenceBundleBuilder(new EvidenceCase { IncidentId = "i" }, options), Throws.ArgumentException.With.Message.Contains("SHA-512"));
    }

    [Test]
    public void A_signer_that_gives_nothing_is_an_error()
    {
        EvidenceBundleOptions options = SampleBundle.Options();
        options.Signer = new EmptySigner();
        Assert.That(async () => await SampleBundle.BuildAsync(SampleBundle.Small(options)), Throws.InvalidOperationException.With.Message.Contains("signer"));
    }

    [Test]
    public void Cancelling_stops_the_building() =>
        Assert.That(async () => await SampleBundle.Small().BuildAsync(new MemoryStream(), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [TestCase("zh-CN", "zh-Hans", "证据目录")]
    [TestCase("zh-TW", "zh-Hant", "證據目錄")]
    [TestCase("zh-Hant-HK", "zh-Hant", "證據目錄")]
    [TestCase("en-GB", "en", "Evidence index")]
    [TestCase("de-DE", "en", "Evidence index")]
    public async Task The_index_speaks_the_victims_language(string culture, string language, string title)
    {
        byte[] archive = await SampleBundle.BuildAsync(SampleBundle.Full(SampleBundle.Options(culture)));
        Assert.That(Text(archive, "index.html"), Does.Contain($"<html lang=\"{language}\">").And.Contain($"<h1>{title}</h1>"));
        Assert.That(Text(archive, "index.md"), Does.StartWith($"# {title}\n"));
        Assert.That(Text(archive, "manifest.json"), Does.Contain($"\"locale\":\"{language}\""));
    }

    [Test]
    public async Task Text_from_evidence_can_neither_format_nor_run_in_the_index()
    {
        EvidenceBundleBuilder builder = SampleBundle.Full();
        builder.Add(SampleBundle.Message("x", "<script>alert(1)</script><img src=x onerror=alert(1)> [link](http://x.invalid) | cell | `code` \u202Egpj.exe"));
        byte[] archive = await SampleBundle.BuildAsync(builder);
        string html = Text(archive, "index.html");
        string markdown = Text(archive, "index.md");
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("<img").And.Not.Contain("<b>"));
            // NUnit compares strings by culture, which overlooks characters without width.
            Assert.That((html + markdown).Contains('\u202E', StringComparison.Ordinal), Is.False);
            Assert.That(html, Does.Contain("[U&#x2B;202E]").Or.Contain("[U+202E]"));
            Assert.That(html, Does.Not.Contain("href=\"items/000007"), "a saved page must not be opened by a click");
            Assert.That(html, Does.Contain("href=\"items/000006-"));
            Assert.That(markdown, Does.Contain("\\<script\\>").And.Not.Contain("[link](").And.Not.Contain("| cell |").And.Not.Contain("http://"));
        });
    }

    private static string Text(byte[] archive, string name) => Encoding.UTF8.GetString(ArchiveBytes.Read(archive, name));

    private sealed class EmptySigner : IEvidenceSigner
    {
        public string Algorithm => "none";

        public string? KeyId => null;

        public ValueTask<ReadOnlyMemory<byte>> SignAsync(ReadOnlyMemory<byte> manifest, CancellationToken cancellationToken) => default;
    }

    private sealed class DisposalProbe() : MemoryStream([1, 2, 3])
    {
        public bool Disposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Disposed = true;
            base.Dispose(disposing);
        }
    }
}
