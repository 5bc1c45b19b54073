using System.Text.Json.Nodes;

namespace FraudGuard.Tool.Tests;

internal sealed class EvaluateCommandTests : ToolFixture
{
    private const string Corpus = """
        {"id":"f1","text":"a scam","label":"fraud","category":"task-rebate","lang":"en","style":"stock","source":"one"}
        {"id":"f2","text":"a scam again","label":"fraud","category":"fake-loan","lang":"en","style":"stock","source":"one"}
        {"id":"f3","text":"a hint","label":"fraud","category":"fake-loan","lang":"en","style":"fresh","source":"one"}
        {"id":"f4","text":"nothing <b>here</b>","label":"fraud","category":"fake-loan","lang":"zh-Hant","source":"two"}
        {"id":"b1","text":"no scam, says my friend","label":"benign","lang":"en","source":"two"}
        {"id":"b2","text":"scam, says the police","label":"benign","lang":"en","source":"two"}
        {"id":"b3","text":"hello","label":"benign","lang":"zh-Hans","source":"two"}
        {"id":"s1","text":"scam","label":"spam","lang":"en","source":"two"}
        {"id":"d1","label":"fraud","category":"task-rebate","lang":"en","pace":"slow","harmTurn":2,"source":"dlg","turns":[{"from":"peer","text":"hi"},{"from":"self","text":"is it a scam?"},{"from":"peer","text":"a scam"}]}
        {"id":"d2","label":"benign","lang":"en","pace":"fast","harmTurn":null,"source":"dlg","turns":[{"from":"peer","text":"hi"},{"from":"self","text":"scam"}]}
        """;

    private Task<ToolResult> EvaluateAsync(params string[] args) =>
        RunAsync(["evaluate", "--data", Write("corpus.jsonl", Corpus), "--lexicon", LexiconFile, "--no-built-in", .. args]);

    private static void AssertRate(JsonNode? rate, int count, int total)
    {
        Assert.That((int)rate!["count"]!, Is.EqualTo(count), rate.GetPath());
        Assert.That((int)rate["total"]!, Is.EqualTo(total), rate.GetPath());
    }

    private static JsonNode Named(JsonNode? list, string name) => list!.AsArray().Single(s => (string?)s!["name"] == name)!;

    [Test]
    public async Task Rates_are_counted_by_source_language_and_style()
    {
        var result = await EvaluateAsync("--json");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var report = result.Json;
        AssertRate(report["overall"]!["recall"], 2, 4);
        AssertRate(report["overall"]!["falseAlarms"], 1, 3);
        AssertRate(report["overall"]!["precision"], 2, 3);
        AssertRate(report["overall"]!["spam"], 1, 1);
        AssertRate(report["overall"]!["category"], 1, 2);
        AssertRate(Named(report["bySource"], "one")["recall"], 2, 3);
        AssertRate(Named(report["bySource"], "two")["recall"], 0, 1);
        AssertRate(Named(report["byLanguage"], "zh")["recall"], 0, 1);
        AssertRate(Named(report["byLanguage"], "zh")["falseAlarms"], 0, 1);
        AssertRate(Named(report["byLanguage"], "zh-Hant")["recall"], 0, 1);
        AssertRate(Named(report["byStyle"], "stock")["recall"], 2, 2);
        AssertRate(report["missesWithoutSignal"], 1, 4);
    }

    [Test]
    public async Task Scores_are_compared_with_what_was_so()
    {
        var bands = (await EvaluateAsync("--json")).Json["calibration"]!.AsArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((double)bands[0]!["from"]!, Is.Zero);
            Assert.That((double)bands[^1]!["to"]!, Is.EqualTo(1));
            for (var i = 1; i < bands.Count; i++) Assert.That((double)bands[i]!["from"]!, Is.EqualTo((double)bands[i - 1]!["to"]!));
            // Spam is neither.
            Assert.That(bands.Sum(static b => (int)b!["scams"]!["total"]!), Is.EqualTo(7));
            Assert.That(bands.Sum(static b => (int)b!["scams"]!["count"]!), Is.EqualTo(4));
            foreach (var band in bands.Where(static b => (int)b!["scams"]!["total"]! > 0))
                Assert.That((double)band!["meanScore"]!, Is.InRange((double)band["from"]!, (double)band["to"]!));
        }
    }

    [Test]
    public async Task Categories_tell_what_they_are_taken_for()
    {
        var categories = (await EvaluateAsync("--json")).Json["byCategory"]!.AsArray();
        var loan = categories.Single(static c => (string?)c!["category"] == "fake-loan")!;
        var rebate = categories.Single(static c => (string?)c!["category"] == "task-rebate")!;

        AssertRate(loan["recall"], 1, 3);
        AssertRate(loan["right"], 0, 1);
        Assert.That(loan["takenFor"]!.ToJsonString(), Is.EqualTo("""[{"category":"task-rebate","count":1}]"""));
        AssertRate(rebate["claimed"], 1, 2);
    }

    [Test]
    public async Task Dialogues_tell_whether_the_warning_came_in_time()
    {
        var all = Named((await EvaluateAsync("--json")).Json["dialogues"], "all");

        AssertRate(all["warnedPeer"], 1, 1);
        AssertRate(all["warned"], 1, 1);
        AssertRate(all["falseAlarmsPeer"], 0, 1);
        AssertRate(all["falseAlarms"], 1, 1);
        AssertRate(all["atHarm"], 1, 1);
    }

    [Test]
    public async Task A_dialogue_is_more_than_its_messages()
    {
        // No message of it reaches medium on its own; the rule over both does.
        var data = Write("split.jsonl", """{"id":"d","label":"fraud","lang":"en","turns":[{"from":"peer","text":"here is your kit"},{"from":"peer","text":"and a hint"}]}""");

        var report = (await RunAsync("evaluate", "--data", data, "--lexicon", LexiconFile, "--no-built-in", "--json")).Json;

        AssertRate(Named(report["dialogues"], "all")["warned"], 1, 1);
    }

    [Test]
    public async Task Errors_are_listed_worst_first_with_the_signals_behind_them()
    {
        var report = (await EvaluateAsync("--json")).Json;

        Assert.That(report["falseAlarms"]!.AsArray().Select(static e => (string?)e!["id"]), Is.EqualTo(new[] { "b1" }));
        Assert.That(report["misses"]!.AsArray().Select(static e => (string?)e!["id"]), Is.EqualTo(new[] { "f4", "f3" }));
        Assert.That((string?)report["falseAlarmSignals"]![0]!["id"], Is.EqualTo("t.scam"));
        Assert.That((string?)report["missSignals"]![0]!["id"], Is.EqualTo("t.hint"));
        Assert.That((await EvaluateAsync("--json", "--top", "1")).Json["misses"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await EvaluateAsync("--json", "--top", "0")).Json["misses"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Texts_appear_only_when_asked_for([Values] bool asked)
    {
        var page = PathOf("report.html");
        string[] show = asked ? ["--show-texts"] : [];
        var table = await EvaluateAsync(["--report", page, .. show]);
        var json = await EvaluateAsync(["--json", .. show]);

        foreach (var output in new[] { table.Output, json.Output, await File.ReadAllTextAsync(page) })
            Assert.That(output.Contains("says my friend", StringComparison.Ordinal), Is.EqualTo(asked));
    }

    [Test]
    public async Task The_page_is_whole_in_itself()
    {
        var page = PathOf("report.html");
        await EvaluateAsync("--report", page, "--show-texts");
        var html = await File.ReadAllTextAsync(page);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(html, Does.Contain("nothing &lt;b&gt;here&lt;/b&gt;"));
            Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("http:").And.Not.Contain("https:").And.Not.Contain("@import").And.Not.Contain("url("));
            Assert.That(html, Does.Contain("prefers-color-scheme: dark").And.Contain("<svg").And.Contain("<html lang=\"en\">"));
            Assert.That(html, Does.Contain("2026-11-24 08:00"));
        }
    }

    [Test]
    public async Task Halves_add_up()
    {
        var counts = new List<int>();
        foreach (var half in new[] { "fit", "held-out", "all" })
            counts.Add((int)(await EvaluateAsync("--json", "--split", half)).Json["overall"]!["recall"]!["total"]!);

        Assert.That(counts[0] + counts[1], Is.EqualTo(counts[2]));
    }

    [TestCase("--min-recall", "0.5", 0)]
    [TestCase("--min-recall", "0.51", 1)]
    [TestCase("--max-false-alarms", "0.34", 0)]
    [TestCase("--max-false-alarms", "0.33", 1)]
    [TestCase("--min-recall", "2", 2)]
    [TestCase("--top", "-1", 2)]
    [TestCase("--split", "half", 2)]
    public async Task Targets_decide_the_exit_code(string option, string value, int exitCode) =>
        Assert.That((await EvaluateAsync(option, value)).ExitCode, Is.EqualTo(exitCode));

    [Test]
    public async Task A_corpus_own_labels_can_be_told_apart()
    {
        var data = Write("kinds.jsonl", """
            {"id":"1","text":"scam","label":"fraud","kind":"刷单","source":"k"}
            {"id":"2","text":"scam","label":"fraud","kind":"贷款","source":"k"}
            """);
        var kinds = Write("kinds.json", """{"刷单":["task-rebate","fake-job"],"贷款":["fake-loan"]}""");

        var result = await RunAsync("evaluate", "--data", data, "--lexicon", LexiconFile, "--no-built-in", "--kinds", kinds, "--json");

        AssertRate(result.Json["overall"]!["category"], 1, 2);
    }

    [Test]
    public async Task Bad_input_says_what_and_where()
    {
        var missing = await RunAsync("evaluate", "--data", PathOf("missing.jsonl"));
        var lexicon = await RunAsync("evaluate", "--data", Write("c.jsonl", Corpus), "--lexicon", Write("bad.json", "{\n\"id\": 1}"));
        var nothing = await RunAsync("evaluate");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((missing.ExitCode, missing.Output), Is.EqualTo((2, "")));
            Assert.That(missing.Error, Does.Contain("missing.jsonl"));
            Assert.That(lexicon.ExitCode, Is.EqualTo(2));
            Assert.That(lexicon.Error, Does.Contain("bad.json(2): $.id"));
            Assert.That(nothing.ExitCode, Is.EqualTo(2));
            Assert.That(nothing.Error, Does.Contain("--data"));
        }
    }
}
