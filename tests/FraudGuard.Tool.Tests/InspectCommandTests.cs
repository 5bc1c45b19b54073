namespace FraudGuard.Tool.Tests;

internal sealed class InspectCommandTests : ToolFixture
{
    private string[] With(params string[] args) => [.. args, "--lexicon", LexiconFile, "--no-built-in"];

    [Test]
    public async Task The_JSON_is_the_one_scripts_rely_on()
    {
        var result = await RunAsync(With("inspect", "the scam", "--json"));

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Is.EqualTo("""
            {"line":1,"score":0.731059,"level":"medium","category":"task-rebate","signals":[{"text":"scam","index":4,"length":4,"category":"task-rebate","weight":5}]}

            """));
    }

    [Test]
    public async Task Lines_are_counted_from_one_wherever_they_come_from()
    {
        var file = Write("lines.txt", "hello\nscam\r\n\nhint");
        var fromFile = await RunAsync(With("inspect", "--file", file, "--json"));
        var fromInput = await RunWithInputAsync("hello\nscam\r\n\nhint", With("inspect", "--json"));
        var fromDash = await RunWithInputAsync("hello\nscam\r\n\nhint", With("inspect", "--file", "-", "--json"));

        Assert.That(fromFile.JsonLines.Select(static l => ((int)l["line"]!, (string)l["level"]!)), Is.EqualTo(new[] { (1, "none"), (2, "medium"), (3, "none"), (4, "none") }));
        Assert.That(fromInput.Output, Is.EqualTo(fromFile.Output));
        Assert.That(fromDash.Output, Is.EqualTo(fromFile.Output));
    }

    [Test]
    public async Task What_is_in_a_message_cannot_act_on_the_terminal()
    {
        Write("esc.json", """{ "id": "esc", "version": "1", "language": "en", "terms": [ { "id": "e.1", "text": "a\u001b[2Jb", "weight": 9, "exact": true } ] }""");

        var inspected = await RunAsync("inspect", "a\u001b[2Jb", "--lexicon", PathOf("esc.json"), "--no-built-in");
        var explained = await RunAsync("explain", "a\u001b[2Jb", "--lexicon", PathOf("esc.json"), "--no-built-in");

        Assert.That(inspected.Output, Does.Contain("⟨001B⟩").And.Not.Contain('\u001b'));
        Assert.That(explained.Output, Does.Contain("⟨001B⟩").And.Not.Contain('\u001b'));
    }

    [Test]
    public async Task An_explanation_adds_up()
    {
        var explanation = (await RunAsync(With("explain", "hint of a scam kit, says the police", "--json"))).Json;

        Assert.That(explanation["steps"]!.AsArray().Select(static s => ((string)s!["id"]!, (double)s["sum"]!)), Is.EqualTo(new[]
        {
            ("t.r.kit-hint", -1.0), ("t.hint", 1.0), ("t.scam", 6.0), ("t.police", 3.0),
        }));
        Assert.That((double)explanation["logOdds"]!, Is.EqualTo(3));
        Assert.That((double)explanation["score"]!, Is.EqualTo(1 / (1 + Math.Exp(-3))).Within(1e-6));
        Assert.That((string?)explanation["category"], Is.EqualTo("fake-loan").Or.EqualTo("task-rebate"));
        Assert.That(explanation["notCounted"]!.AsArray().Select(static s => ((string)s!["id"]!, (string)s["outcome"]!)), Is.EqualTo(new[] { ("t.kit", "component") }));
        Assert.That(explanation["thresholds"]!.AsArray().Select(static t => (bool)t!["reached"]!), Is.All.True);
    }

    [Test]
    public async Task An_explanation_reads_as_a_sum()
    {
        var result = await RunAsync(With("explain", "scam, says the police"));

        Assert.That(result.Output, Does.Match("(?s)bias.*−4\\.00.*t\\.scam.*\\+5\\.00.*\\+1\\.00.*t\\.police.*−3\\.00.*−2\\.00.*Score 0\\.119.*level none|level low"));
    }

    [Test]
    public async Task Unusable_input_ends_with_2_and_without_output()
    {
        File.WriteAllBytes(PathOf("latin1.txt"), [0x68, 0xE9]);
        var both = await RunAsync(With("inspect", "text", "--file", "x"));
        var none = await RunAsync(With("inspect"));
        var missing = await RunAsync(With("inspect", "--file", PathOf("none.txt")));
        var bytes = await RunAsync(With("inspect", "--file", PathOf("latin1.txt")));
        var option = await RunAsync("inspect", "x", "--jsn");
        var command = await RunAsync("inspekt");

        foreach (var result in new[] { both, none, missing, bytes, option, command })
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")), result.Error);
            Assert.That(result.Error, Does.StartWith("error: "));
        }

        Assert.That(bytes.Error, Does.Contain("UTF-8").And.Contain("line 1"));
    }

    [Test]
    public async Task A_lexicon_with_a_built_in_id_takes_its_place()
    {
        var replaced = Write("en.json", Lexicon.Replace("\"test\"", "\"en\"", StringComparison.Ordinal).Replace("\"bias\": -4, ", "", StringComparison.Ordinal));

        var explanation = (await RunAsync("explain", "scam", "--json", "--lexicon", replaced)).Json;

        Assert.That((string)explanation["lexiconVersion"]!, Does.EndWith("+en@1").And.StartWith("common@").And.Contain("+zh@"));
    }
}
