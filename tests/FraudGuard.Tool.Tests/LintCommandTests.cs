using System.Text.Json.Nodes;

namespace FraudGuard.Tool.Tests;

internal sealed class LintCommandTests : ToolFixture
{
    private Task<ToolResult> LintAsync(string terms, string rules = "", params string[] args)
    {
        var file = Write("lint.json", $$"""
            {
              "id": "lint", "version": "1", "language": "zh",
              "terms": [
            {{terms}}
              ],
              "rules": [ {{rules}} ]
            }
            """);
        return RunAsync(["lint", file, "--no-built-in", "--json", .. args]);
    }

    private static IEnumerable<(string Code, int? Line)> Findings(ToolResult result) =>
        result.Json["findings"]!.AsArray().Select(static f => ((string)f!["code"]!, (int?)f["line"]));

    [TestCase("""{ "id": "a", "text": "垫付", "weight": 1 }""", "", "")]
    [TestCase("""{ "id": "a", "text": "垫付", "weight": 1, "exceptions": ["垫付"] }""", "", "idle-exception")]
    [TestCase("""{ "id": "a", "texts": ["垫付", "垫付返利"], "weight": 1 }""", "", "shadowed-text")]
    [TestCase("""{ "id": "a", "texts": ["ＵSDT", "usdt"], "weight": 1 }""", "", "shadowed-text")]
    [TestCase("""{ "id": "a", "texts": ["垫付", "垫付返利"], "weight": 1, "exceptions": ["垫付词"] }""", "", "")]
    [TestCase("""{ "id": "a", "text": "垫付", "weight": 1, "exceptions": ["垫子"] }""", "", "idle-exception")]
    [TestCase("""{ "id": "a", "text": "墊付", "weight": 1 }, { "id": "b", "text": "垫付", "weight": 2 }""", "", "same-text")]
    [TestCase("""{ "id": "a", "text": "征信", "weight": 1 }""", "", "common-word")]
    [TestCase("""{ "id": "a", "text": "征信", "weight": -1 }""", "", "")]
    [TestCase("""{ "id": "a", "text": "征信", "weight": 1, "exceptions": ["特征信息", "象征信物", "体征信号"] }""", "", "")]
    [TestCase("""{ "id": "a", "text": "垫付", "weight": 0 }""", "", "idle-component")]
    [TestCase("""{ "id": "a", "text": "垫付", "weight": 0, "groups": ["g"] }""", """{ "id": "r", "all": ["g"], "weight": 1 }""", "")]
    [TestCase("""{ "id": "a", "text": "垫付", "weight": 1, "groups": ["g"] }""", """{ "id": "r", "all": ["g"], "none": ["g"], "weight": 1 }""", "self-excluding")]
    [TestCase("""{ "id": "a", "text": "垫付返利", "weight": 1, "groups": ["g"] }""", """{ "id": "r", "all": ["g"], "within": 3, "weight": 1 }""", "narrow-window")]
    [TestCase("""{ "id": "a", "text": "垫付", "weight": 1, "groups": ["g"] }""", """{ "id": "r", "all": ["g"], "weight": 0 }""", "weightless-rule")]
    [TestCase("""{ "id": "a", "text": "垫付", "weight": 1 }""", """{ "id": "r", "all": ["@nowhere"], "weight": 1 }""", "format")]
    [TestCase("""{ "id": "a", "text": "垫付", "weight": 1 }""", """{ "id": "r", "all": ["nowhere"], "weight": 1 }""", "format")]
    public async Task Each_fault_is_found_by_its_check(string terms, string rules, string codes)
    {
        var result = await LintAsync(terms, rules);

        Assert.That(string.Join('|', Findings(result).Select(static f => f.Code).Distinct()), Is.EqualTo(codes), result.Output);
        var isClean = result.Json["findings"]!.AsArray().All(static f => (string?)f!["severity"] == "info");
        Assert.That(result.ExitCode, Is.EqualTo(isClean ? 0 : 1));
    }

    [Test]
    public async Task Notes_are_counted_and_listed_when_asked_for()
    {
        var lexicon = Write("own.json", """{"id":"own","version":"1","language":"zh","terms":[{"id":"a","texts":["垫付","垫付返利"],"weight":1}]}""");
        var counted = await RunAsync("lint", "--no-built-in", lexicon);
        var listed = await RunAsync("lint", "--no-built-in", lexicon, "--notes");

        Assert.That(counted.Output, Is.EqualTo("0 errors, 0 warnings, 1 notes (--notes lists them)\n"));
        Assert.That(listed.Output, Does.Contain("shadowed-text").And.EndsWith("0 errors, 0 warnings, 1 notes\n"));
    }

    [Test]
    public async Task A_finding_names_file_line_and_entry()
    {
        var result = await LintAsync("""
            { "id": "a", "text": "龘", "weight": 1 },

            { "id": "b", "text": "垫付", "weight": 1, "exceptions": ["垫子"] }
            """);
        var finding = result.Json["findings"]!.AsArray().Single()!;

        Assert.That((int)finding["line"]!, Is.EqualTo(6));
        Assert.That((string)finding["file"]!, Is.EqualTo(PathOf("lint.json")));
        Assert.That((string)finding["path"]!, Is.EqualTo("$.terms[1] 'b'"));
    }

    [Test]
    public async Task A_file_that_cannot_be_read_is_a_finding_with_its_line()
    {
        var result = await LintAsync("""{ "id": "a", "text": "好", "weight": "much" }""");

        Assert.That(Findings(result), Is.EqualTo(new (string, int?)[] { ("format", 4) }));
        Assert.That(result.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task What_never_fires_on_the_data_is_noted()
    {
        var data = Write("d.jsonl", """{"id":"1","text":"垫付","label":"fraud"}""");

        var result = await LintAsync("""{ "id": "a", "text": "垫付", "weight": 1 }, { "id": "b", "text": "返利", "weight": 1 }""", "", "--data", data);

        Assert.That(result.Json["findings"]!.AsArray().Select(static f => ((string)f!["code"]!, (string)f["path"]!)), Is.EqualTo(new[] { ("never-fires", "$.terms[1] 'b'") }));
        Assert.That(result.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Common_words_can_be_given()
    {
        var words = Write("words.txt", "# mine\n洗刷单车\n");

        var result = await LintAsync("""{ "id": "a", "text": "刷单", "weight": 1 }, { "id": "b", "text": "征信", "weight": 1 }""", "", "--common", words);

        Assert.That(result.Json["findings"]!.AsArray().Select(static f => (string)f!["path"]!), Is.EqualTo(new[] { "$.terms[0] 'a'" }));
    }

    [Test]
    public async Task The_built_in_lexicons_and_guidance_load_without_errors()
    {
        var result = await RunAsync("lint", "--json");

        Assert.That((int)result.Json["errors"]!, Is.Zero, result.Output);
    }

    [Test]
    public async Task A_retired_number_in_guidance_is_found()
    {
        var builtIn = FraudGuard.Guidance.GuidanceCatalog.BuiltIn;
        var retired = builtIn.RetiredChannels.First(static r => r.Value.All(char.IsDigit));
        var label = builtIn.Labels[0].Id;
        var file = Write("guidance.json", new JsonObject
        {
            ["formatVersion"] = 1,
            ["labels"] = new JsonArray(new JsonObject
            {
                ["id"] = label,
                ["text"] = new JsonObject { ["zh-Hans"] = $"请拨打{retired.Value}", ["zh-Hant"] = $"請撥打{retired.Value}", ["en"] = $"Call {retired.Value}" },
            }),
        }.ToJsonString());

        var result = await RunAsync("lint", "--guidance", file, "--json");

        Assert.That(Findings(result).Select(static f => f.Code), Does.Contain("guidance-retired-contact"), result.Output);
        Assert.That(result.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task A_broken_guidance_file_is_a_finding()
    {
        var result = await RunAsync("lint", "--guidance", Write("guidance.json", "{"), "--json");

        Assert.That(Findings(result).Select(static f => f.Code), Does.Contain("guidance-format"));
    }
}
