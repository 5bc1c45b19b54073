using System.Text;
using FraudGuard.Guidance;

namespace FraudGuard.Tests.Guidance;

[TestFixture]
public class GuidanceDocumentTests
{
    private const string Syntax = "{}[]\",:0e-\\\0\n";

    private static GuidanceCatalogBuilder Load(string json, GuidanceCatalogBuilder? into = null) =>
        (into ?? GuidanceCatalog.BuiltIn.ToBuilder()).AddJson(Encoding.UTF8.GetBytes(json), "host.json");

    private const string Channel =
        """
        {
          "id": "xx-line", "kind": "anti-fraud-hotline", "region": "TH",
          "name": { "zh-Hans": "专线", "zh-Hant": "專線", "en": "Line" },
          "phones": ["1441"], "status": "verified-official", "source": "example", "verifiedOn": "2026-11-24", "expires": "2027-05-23"
        }
        """;

    [Test]
    public void A_file_adds_replaces_removes_and_rewords()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, $$"""
                {
                  "$schema": "https://example.org/any",
                  "formatVersion": 1,
                  "version": "1.0.0+acme",
                  "channels": [{{Channel}}],
                  "remove": { "channels": ["cn-12345"], "steps": ["prevent"] },
                  "texts": { "en": { "channels/xx-line/name": "Scam line", "warnings/fake-loan/title": "House style" } }
                }
                """);

            var catalog = GuidanceCatalog.BuiltIn.ToBuilder().AddFile(path).Build();

            Assert.That(catalog.Version, Is.EqualTo("1.0.0+acme"));
            var line = catalog.Channels.Single(c => c.Id == "xx-line");
            Assert.That(line.Name.TryGet("en", out var name) ? name : null, Is.EqualTo("Scam line"));
            Assert.That((line.Kind, line.Region, line.Phones[0], line.Expires), Is.EqualTo((HelpChannelKind.AntiFraudHotline, "TH", "1441", new DateOnly(2027, 5, 23))));
            Assert.That(catalog.Channels.Any(c => c.Id == "cn-12345"), Is.False);
            Assert.That(catalog.Steps.Any(s => s.Id == "prevent"), Is.False);
            Assert.That(catalog.Warnings.Single(w => w.Category == "fake-loan").Title.ToString(), Is.EqualTo("House style"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void An_entry_with_a_known_id_takes_the_old_ones_place()
    {
        var before = GuidanceCatalog.BuiltIn.Channels.Select(c => c.Id).ToList();

        var catalog = Load("""{ "formatVersion": 1, "channels": [""" + Channel.Replace("xx-line", "cn-12348", StringComparison.Ordinal) + "] }").Build();

        Assert.That(catalog.Channels.Select(c => c.Id), Is.EqualTo(before));
        Assert.That(catalog.Channels.Single(c => c.Id == "cn-12348").Region, Is.EqualTo("TH"));
    }

    private static IEnumerable<TestCaseData> Broken()
    {
        static TestCaseData Row(string name, string json, string path, int line, string says) =>
            new TestCaseData(json, path, line, says).SetName("Broken_" + name);

        yield return Row("no json", "{", "$", 1, "not JSON");
        yield return Row("nothing", "", "$", 1, "not JSON");
        yield return Row("comment", "{\n// no\n\"formatVersion\": 1 }", "$", 2, "not JSON");
        yield return Row("trailing comma", "{\n\"formatVersion\": 1,\n}", "$", 3, "not JSON");
        yield return Row("two documents", "{ \"formatVersion\": 1 }\n{}", "$", 2, "not JSON");
        yield return Row("an array", "\n[]", "$", 2, "An object is expected, not an array");
        yield return Row("no version", "{}", "$", 1, "'formatVersion' is missing");
        yield return Row("other version", "{ \"formatVersion\":\n2 }", "$.formatVersion", 2, "whole number");
        yield return Row("unknown property", "{ \"formatVersion\": 1,\n\"chanels\": [] }", "$.chanels", 2, "no property 'chanels'");
        yield return Row("property twice", "{ \"formatVersion\": 1,\n\n\"formatVersion\": 1 }", "$.formatVersion", 3, "given twice");
        yield return Row("channels no array", "{ \"formatVersion\": 1,\n\"channels\": {} }", "$.channels", 2, "An array is expected");
        yield return Row("channel no object", "{ \"formatVersion\": 1, \"channels\": [\n7] }", "$.channels[0]", 2, "not a number");
        yield return Row("kind", Change("\"anti-fraud-hotline\"", "\"police\""), "$.channels[0].kind", 2, "no kind of channel");
        yield return Row("region", Change("\"TH\"", "\"Thailand\""), "$.channels[0].region", 2, "no region");
        yield return Row("phone", Change("\"1441\"", "\"call us\""), "$.channels[0].phones[0]", 4, "no phone number");
        yield return Row("status", Change("\"verified-official\"", "\"fine\""), "$.channels[0].status", 4, "no status");
        yield return Row("date", Change("\"2027-05-23\"", "\"23.5.2027\""), "$.channels[0].expires", 4, "no date");
        yield return Row("dates swapped", Change("\"2027-05-23\"", "\"2025-05-23\""), "$.channels[0]", 1, "expires before");
        yield return Row("empty text", Change("\"Line\"", "\" \""), "$.channels[0].name.en", 3, "empty");
        yield return Row("control character", Change("\"Line\"", "\"a\\u0007b\""), "$.channels[0].name.en", 3, "control character");
        yield return Row("half a character", Change("\"Line\"", "\"a\\ud800b\""), "$.channels[0].name.en", 3, "half a character");
        yield return Row("text no object", Change("\"name\": {", "\"hours\": \"9-5\", \"name\": {"), "$.channels[0].hours", 3, "text by languages");
        yield return Row("language tag", Change("\"en\": \"Line\"", "\"en\": \"Line\", \"e n\": \"x\""), "$.channels[0].name['e n']", 3, "no language tag");
        yield return Row("bad id", Change("\"xx-line\"", "\"XX Line\""), "$.channels[0].id", 2, "no id");
        yield return Row("script address", Change("\"phones\"", "\"url\": \"javascript:alert(1)\", \"phones\""), "$.channels[0].url", 4, "no web address");
        yield return Row("address with a password", Change("\"phones\"", "\"url\": \"https://bank.example@evil.example\", \"phones\""), "$.channels[0].url", 4, "no web address");
        yield return Row("mail address", Change("\"phones\"", "\"email\": \"a@b?cc=c@d\", \"phones\""), "$.channels[0].email", 4, "no mail address");
        yield return Row("same id twice", "{ \"formatVersion\": 1, \"labels\": [ { \"id\": \"a\", \"text\": { \"en\": \"x\" } },\n{ \"id\": \"a\", \"text\": { \"en\": \"y\" } } ] }", "$.labels[1]", 2, "used twice");
        yield return Row("removes nothing", "{ \"formatVersion\": 1, \"remove\": {\n\"steps\": [\"no-such-step\"] } }", "$.remove.steps[0]", 2, "nothing with the id");
        yield return Row("rewords nothing", "{ \"formatVersion\": 1, \"texts\": { \"en\": {\n\"steps/none/why\": \"x\" } } }", "$.texts.en['steps/none/why']", 2, "no text under the key");
        yield return Row("a flag that is none", "{ \"formatVersion\": 1, \"steps\": [ { \"when\": { \"happened\": [\n\"robbed\"] } } ] }", "$.steps[0].when.happened[0]", 2, "no kind of incident");
        yield return Row("too deep", "{ \"formatVersion\": 1, \"steps\": [ { \"when\": " + string.Concat(Enumerable.Repeat("{ \"anyOf\": [", 20)), "$", 1, "not JSON");
        yield return Row("quiz without its answer", "{ \"formatVersion\": 1, \"training\": [ { \"category\": \"x\", \"redFlags\": [], \"example\": { \"en\": \"x\" }, \"quiz\": [\n{ \"id\": \"q\", \"question\": { \"en\": \"?\" }, \"answers\": [], \"rightAnswer\": \"z\", \"reason\": { \"en\": \"x\" } } ] } ] }", "$.training[0].quiz[0]", 2, "not among the answers");

        static string Change(string from, string to)
        {
            Assert.That(Channel, Does.Contain(from));
            return "{ \"formatVersion\": 1, \"channels\": [" + Channel.Replace(from, to, StringComparison.Ordinal) + "] }";
        }
    }

    [TestCaseSource(nameof(Broken))]
    public void A_broken_document_is_refused_with_file_path_line_and_mend(string json, string path, int line, string says)
    {
        var builder = GuidanceCatalog.BuiltIn.ToBuilder();

        var error = Assert.Throws<GuidanceFormatException>(() => Load(json, builder))!;

        var match = error.Errors.FirstOrDefault(e => e.Path == path && e.Problem.Contains(says, StringComparison.Ordinal));
        Assert.That(match, Is.Not.Null, error.Message);
        Assert.That((match!.File, match.Line), Is.EqualTo(("host.json", line)));
        Assert.That(match.Mend, Is.Not.Empty);
        Assert.That(error.Message, Does.Contain($"host.json({line}): {path}: "));
    }

    [Test]
    public void The_example_in_the_docs_loads()
    {
        var docs = File.ReadAllText(RepositoryFiles.At("docs", "guidance.md"));
        var start = docs.IndexOf("```json", StringComparison.Ordinal) + 7;

        var catalog = Load(docs[start..docs.IndexOf("```", start, StringComparison.Ordinal)]).Build();

        Assert.That(catalog.Channels.Single(c => c.Id == "acme-safety-desk").Region, Is.EqualTo("SG"));
        Assert.That(GuidanceCatalogValidator.Validate(catalog, new(2026, 11, 24)).Select(f => f.Severity), Has.None.EqualTo(GuidanceFindingSeverity.Error));
    }

    [Test]
    public void A_file_brings_a_whole_language()
    {
        var keys = GuidanceCatalog.BuiltIn.ToBuilder().GetTexts().Keys;
        var texts = string.Join(",", keys.Select(k => $"\"{k}\": \"[{{0}} {k}]\""));

        var catalog = Load($"{{ \"formatVersion\": 1, \"languages\": [\"ms\"], \"texts\": {{ \"ms\": {{ {texts} }} }} }}").Build();

        Assert.That(catalog.Languages, Is.EqualTo(new[] { "zh-Hans", "zh-Hant", "en", "ms" }));
        Assert.That(new TrainingProvider(catalog).GetTopic(ScamCategory.FakeLoan, new("ms-MY"))!.Example, Is.EqualTo("[{0} training/fake-loan/example]"));
    }

    [Test]
    public void All_mistakes_are_reported_at_once()
    {
        var error = Assert.Throws<GuidanceFormatException>(() => Load("""{ "formatVersion": 1, "labels": [ { "id": "A" }, { "x": 1 } ] }"""))!;

        Assert.That(error.Errors.Select(e => e.Path), Is.EquivalentTo(new[] { "$.labels[0].id", "$.labels[0]", "$.labels[1].x", "$.labels[1]", "$.labels[1]" }));
    }

    [Test]
    public void A_document_that_is_not_utf8_or_too_large_is_refused()
    {
        Assert.That(() => new GuidanceCatalogBuilder().AddJson([0x7B, 0xFF, 0x7D], "x"), Throws.InstanceOf<GuidanceFormatException>().With.Message.Contains("UTF-8"));
        Assert.That(() => new GuidanceCatalogBuilder().AddJson(new byte[4 * 1024 * 1024 + 1], "x"), Throws.InstanceOf<GuidanceFormatException>().With.Message.Contains("4194304"));
    }

    [Test]
    public void A_byte_order_mark_is_no_mistake()
    {
        Assert.That(() => new GuidanceCatalogBuilder().AddJson([0xEF, 0xBB, 0xBF, .. "{ \"formatVersion\": 1 }"u8], "x"), Throws.Nothing);
    }

    [Test]
    public void A_file_that_is_not_there_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "guidance.json");

        Assert.That(() => new GuidanceCatalogBuilder().AddFile(path), Throws.InstanceOf<GuidanceFormatException>().With.Message.Contains(path));
    }

    [Test]
    public void A_broken_document_changes_nothing()
    {
        var builder = GuidanceCatalog.BuiltIn.ToBuilder();
        var before = Fingerprint(builder);

        Assert.That(() => Load("""{ "formatVersion": 1, "version": "9", "languages": ["fr"], "remove": { "steps": ["prevent"] }, "labels": [ { "id": "heading.why", "text": { "en": "?" } }, 7 ] }""", builder), Throws.InstanceOf<GuidanceFormatException>());

        Assert.That(Fingerprint(builder), Is.EqualTo(before));
    }

    /// <summary>Bytes of a real document are flipped, cut out, doubled and swapped; the seed makes a failure repeatable.</summary>
    [Test]
    public void Whatever_comes_in_is_taken_over_whole_or_refused_with_a_clear_error([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        var original = Encoding.UTF8.GetBytes("""{ "formatVersion": 1, "channels": [""" + Channel + """
            ], "labels": [ { "id": "heading.why", "text": { "zh-Hans": "为何", "zh-Hant": "為何", "en": "Why so" } } ],
              "steps": [ { "id": "probe", "part": "report", "order": 3, "urgency": "now", "when": { "anyOf": [ { "regions": ["CN"], "withinHours": 3 } ] },
                "title": { "zh-Hans": "一", "zh-Hant": "一", "en": "one" }, "why": { "zh-Hans": "一", "zh-Hant": "一", "en": "one" },
                "actions": [ { "id": "a", "text": { "zh-Hans": "一", "zh-Hant": "一", "en": "one" } } ] } ],
              "remove": { "steps": ["prevent"] }, "texts": { "en": { "steps/report/why": "x" } } }
            """);
        var refused = 0;
        for (var round = 0; round < 400; round++)
        {
            var bytes = original.ToList();
            for (var change = random.Next(1, 4); change > 0; change--) Mutate(bytes, random);
            var builder = GuidanceCatalog.BuiltIn.ToBuilder();
            var before = builder.GetTexts().Count;
            try
            {
                builder.AddJson(bytes.ToArray(), "fuzz.json");
                builder.Build();
            }
            catch (GuidanceFormatException e)
            {
                refused++;
                Assert.That(e.Errors, Is.Not.Empty);
                Assert.That(e.Errors.All(x => x.Problem.Length > 0 && x.Mend.Length > 0 && x.Line >= 0), Is.True);
                if (e.Errors[0].File == "fuzz.json") Assert.That(builder.GetTexts(), Has.Count.EqualTo(before));
            }
        }
        Assert.That(refused, Is.GreaterThan(200));
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(5))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at)); break;
            case 2: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at))); break;
            case 3: bytes[at] = (byte)Syntax[random.Next(Syntax.Length)]; break;
            default: (bytes[at], bytes[^1]) = (bytes[^1], bytes[at]); break;
        }
    }

    private static string Fingerprint(GuidanceCatalogBuilder builder) =>
        builder.Version + string.Join(",", builder.Languages) + string.Join("\n", builder.GetTexts().Select(t => t.Key + t.Value)) + builder.Steps.Count;
}
