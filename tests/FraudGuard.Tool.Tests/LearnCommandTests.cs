using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;

namespace FraudGuard.Tool.Tests;

internal sealed class LearnCommandTests : ToolFixture
{
    // "gold coin" tells of a scam and "soup" of none; "gold" and "coin" apart tell nothing; "moon" is one author's word.
    private string WriteCorpus()
    {
        var random = new Random(11);
        var lines = new StringBuilder();
        for (var i = 0; i < 900; i++)
        {
            var fraud = random.Next(2) == 0;
            var text = fraud ? (random.Next(3) > 0 ? "take the gold coin" : "take the coin and gold")
                : random.Next(3) > 0 ? "gold soup with a coin" : "coin then gold";
            if (fraud && i % 3 == 0) text += " by the moon";
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"m{i}\",\"text\":\"{text} {Filler(random)}\",\"label\":\"{(fraud ? "fraud" : "benign")}\",\"lang\":\"en\",\"source\":\"s{i % 3}\"{(fraud ? ",\"category\":\"fake-loan\"" : "")}}}\n");
        }

        return Write("corpus.jsonl", lines.ToString());
    }

    private static string Filler(Random random) => string.Join(' ', Enumerable.Range(0, 3).Select(_ => $"w{(char)('a' + random.Next(20))}{(char)('a' + random.Next(20))}"));

    private async Task<ToolResult> LearnAsync(params string[] args)
    {
        var result = await RunAsync(["learn", "--data", PathOf("corpus.jsonl"), "--language", "en", "--output", PathOf("cues.json"), "--lexicon", LexiconFile, "--no-built-in", "--split", "all", .. args]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return result;
    }

    private Lexicons.Lexicon Learnt() => Lexicons.Lexicon.LoadFile(PathOf("cues.json"));

    [Test]
    public async Task What_tells_is_learnt_with_its_sign_and_its_category()
    {
        WriteCorpus();

        await LearnAsync();

        var cues = Learnt().Terms.ToDictionary(static t => t.Texts[0]);
        Assert.That(cues["gold soup with"].Weight, Is.LessThan(-0.1));
        Assert.That(cues["gold soup with"].Category, Is.Null);
        Assert.That(cues["take the gold"].Weight, Is.GreaterThan(0.1));
        Assert.That(cues["take the gold"].Category, Is.EqualTo(ScamCategory.FakeLoan));
        Assert.That(cues.Keys, Has.None.Contain("moon"), "a single source uses it");
    }

    [Test]
    public async Task The_lexicon_it_writes_scores_as_promised()
    {
        WriteCorpus();
        await LearnAsync();

        var inspector = new MessageInspector(LexiconSet.Create([Lexicons.Lexicon.LoadFile(LexiconFile), Learnt()]));

        Assert.That(inspector.Inspect("so take the gold coin").LogOdds, Is.GreaterThan(inspector.Inspect("so gold soup with a coin").LogOdds + 1));
    }

    [Test]
    public async Task Cues_common_in_ordinary_talk_are_left_out()
    {
        WriteCorpus();
        Write("talk.jsonl", string.Concat(Enumerable.Range(0, 50).Select(static i => $"{{\"id\":\"t{i}\",\"text\":\"the gold coin again\",\"label\":\"benign\",\"lang\":\"en\",\"source\":\"talk\"}}\n")));

        await LearnAsync("--ordinary", PathOf("talk.jsonl"));

        Assert.That(Learnt().Terms.SelectMany(static t => t.Texts), Has.None.EqualTo("gold coin"));
    }

    [Test]
    public async Task The_strongest_are_kept_and_the_result_does_not_depend_on_the_run()
    {
        WriteCorpus();
        await LearnAsync("--most", "4");
        var first = await File.ReadAllTextAsync(PathOf("cues.json"));
        Assert.That(Learnt().Terms, Has.Count.InRange(1, 4));

        await LearnAsync("--most", "4");

        Assert.That(await File.ReadAllTextAsync(PathOf("cues.json")), Is.EqualTo(first));
    }

    [Test]
    public async Task The_report_tells_what_sources_left_out_gain()
    {
        WriteCorpus();

        var report = JsonNode.Parse((await LearnAsync("--json")).Output)!;

        Assert.That((int)report["cues"]!, Is.EqualTo(Learnt().Terms.Count));
        Assert.That((double)report["leftOut"]!["rocArea"]!, Is.GreaterThan((double)report["before"]!["rocArea"]! + 0.2));
    }

    [TestCase("--most", "0", "--most must be")]
    [TestCase("--l2", "0", "--l2 must be")]
    [TestCase("--false-alarm-cost", "-1", "--false-alarm-cost must be")]
    [TestCase("--language", "zh", "needs both")]
    public async Task What_cannot_be_used_is_said(string option, string value, string expected)
    {
        WriteCorpus();

        var result = await RunAsync(["learn", "--data", PathOf("corpus.jsonl"), "--output", PathOf("x.json"), option, value, .. option == "--language" ? Array.Empty<string>() : ["--language", "en"]]);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(expected));
        Assert.That(File.Exists(PathOf("x.json")), Is.False);
    }
}
