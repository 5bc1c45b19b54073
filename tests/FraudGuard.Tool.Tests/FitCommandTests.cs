using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FraudGuard.Tool.Tests;

internal sealed class FitCommandTests : ToolFixture
{
    private static readonly string[] Words = ["apple", "banana", "cherry", "damson", "elder"];
    private static readonly double[] Truth = [3, 1.5, -2, 0.8, 2.2];
    private const double TrueBias = -1;

    [SetUp]
    public void WriteLexicon() => Write("fruit.json", LexiconOf([1, 1, -1, 1, 1], -2));

    private static string LexiconOf(double[] weights, double bias) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "id": "fruit", "version": "1",   "language": "en",
          "bias": {{bias}},
          "terms": [
        {{string.Join(",\n", Words.Select((w, i) => string.Create(CultureInfo.InvariantCulture, $"    {{ \"weight\": {weights[i]}, \"id\": \"f.{w}\", \"text\": \"{w}\", \"groups\": [\"g\"] }}")))}},
            { "id": "f.part", "text": "fig", "weight": 0, "groups": ["g"] }
          ],
          "rules": [ { "id": "f.r", "all": ["g"], "weight":1e0, "none": ["g"] } ]
        }

        """);

    // Messages whose label is drawn from the model itself, from several sources.
    private string WriteCorpus(int count = 6000, int sources = 3, string name = "corpus.jsonl")
    {
        var random = new Random(17);
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, Words.Length).Where(_ => random.NextDouble() < 0.3).ToList();
            var logOdds = TrueBias + words.Sum(static w => Truth[w]);
            var isFraud = random.NextDouble() < 1 / (1 + Math.Exp(-logOdds));
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"m{i}\",\"text\":\"so {string.Join(" and ", words.Select(static w => Words[w]))}\",\"label\":\"{(isFraud ? "fraud" : "benign")}\",\"lang\":\"en\",\"source\":\"s{i % sources}\"}}\n");
        }

        return Write(name, lines.ToString());
    }

    private async Task<ToolResult> FitAsync(params string[] args)
    {
        var result = await RunAsync(["fit", "--data", PathOf("corpus.jsonl"), "--lexicon", PathOf("fruit.json"), "--no-built-in", "--split", "all", .. args]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return result;
    }

    private static double[] WeightsIn(string json) =>
        [.. JsonNode.Parse(json)!["terms"]!.AsArray().Take(Words.Length).Select(static t => (double)t!["weight"]!)];

    [Test]
    public async Task The_weights_behind_the_labels_are_found_again()
    {
        WriteCorpus();

        await FitAsync("--l2", "0.01", "--false-alarm-cost", "1", "--balance", "message");

        var fitted = await File.ReadAllTextAsync(PathOf("fruit.json"));
        Assert.That(WeightsIn(fitted), Is.EqualTo(Truth).Within(0.3));
        Assert.That((double)JsonNode.Parse(fitted)!["bias"]!, Is.EqualTo(TrueBias).Within(0.2));
    }

    [Test]
    public async Task Nothing_but_weights_changes()
    {
        WriteCorpus();
        var before = await File.ReadAllTextAsync(PathOf("fruit.json"));

        await FitAsync();

        var after = await File.ReadAllTextAsync(PathOf("fruit.json"));
        Assert.That(after, Is.Not.EqualTo(before));
        Assert.That(Numberless(after), Is.EqualTo(Numberless(before)));
        Assert.That(after, Does.Contain("\"fig\", \"weight\": 0,").And.Contain("\"weight\":1e0,"), "components and what never fires stay to the letter");

        static string Numberless(string json) => Regex.Replace(json, "(\"(?:weight|bias)\": *)-?[0-9.e]+", "$1#");
    }

    [Test]
    public async Task The_same_data_in_another_order_gives_the_same_weights()
    {
        var corpus = WriteCorpus();
        await FitAsync("--output", PathOf("first"));
        var lines = await File.ReadAllLinesAsync(corpus);
        await File.WriteAllLinesAsync(corpus, lines.Reverse());
        await FitAsync("--output", PathOf("second"));

        Assert.That(await File.ReadAllBytesAsync(PathOf("second/fruit.json")), Is.EqualTo(await File.ReadAllBytesAsync(PathOf("first/fruit.json"))));
    }

    [Test]
    public async Task A_sign_never_turns()
    {
        Write("fruit.json", LexiconOf([-1, -1, 1, 1, 1], -2));
        WriteCorpus();

        await FitAsync("--l2", "0.01");

        var weights = WeightsIn(await File.ReadAllTextAsync(PathOf("fruit.json")));
        Assert.That(weights[..3], Is.EqualTo(new[] { -0.01, -0.01, 0.01 }));
    }

    [Test]
    public async Task A_dry_run_shows_and_writes_nothing()
    {
        WriteCorpus();
        var before = await File.ReadAllBytesAsync(PathOf("fruit.json"));

        var report = (await FitAsync("--dry-run", "--json")).Json;

        Assert.That(await File.ReadAllBytesAsync(PathOf("fruit.json")), Is.EqualTo(before));
        Assert.That(report["written"]!.AsArray(), Is.Empty);
        Assert.That(report["moved"]!.AsArray().Select(static m => (string?)m!["id"]), Is.SupersetOf(new[] { "f.apple", "f.cherry" }));
    }

    [Test]
    public async Task A_strong_pull_leaves_the_weights_where_the_prior_is([Values("written", "zero")] string prior)
    {
        WriteCorpus();

        await FitAsync("--l2", "100000000", "--prior", prior);

        var expected = prior == "written" ? new double[] { 1, 1, -1, 1, 1 } : [0.01, 0.01, -0.01, 0.01, 0.01];
        Assert.That(WeightsIn(await File.ReadAllTextAsync(PathOf("fruit.json"))), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_high_price_keeps_weights_from_moving()
    {
        WriteCorpus();

        await FitAsync("--l1", "1000000000");

        Assert.That(WeightsIn(await File.ReadAllTextAsync(PathOf("fruit.json"))), Is.EqualTo(new double[] { 1, 1, -1, 1, 1 }));
    }

    [Test]
    public async Task The_bias_keeps_false_alarms_within_their_rate()
    {
        WriteCorpus();
        await FitAsync("--false-alarms", "0.02");

        var report = (await RunAsync("evaluate", "--data", PathOf("corpus.jsonl"), "--lexicon", PathOf("fruit.json"), "--no-built-in", "--json")).Json;

        foreach (var source in report["bySource"]!.AsArray()) Assert.That((double)source!["falseAlarms"]!["rate"]!, Is.LessThanOrEqualTo(0.02));
        Assert.That((double)report["overall"]!["recall"]!["rate"]!, Is.GreaterThan(0), "a bias that warns of nothing would keep the rate as well");
    }

    [Test]
    public async Task A_source_left_out_is_judged_by_the_others_alone()
    {
        // Source x calls fraud what nobody else does: once left out, its fraud can't be recognised.
        var corpus = WriteCorpus(2000);
        await File.AppendAllLinesAsync(corpus, Enumerable.Range(0, 400).Select(static i => $$"""{"id":"x{{i}}","text":"a grape","label":"fraud","lang":"en","source":"x"}"""));
        Write("fruit.json", LexiconOf([1, 1, -1, 1, 1], -4).Replace("{ \"id\": \"f.part\"", "{ \"id\": \"f.grape\", \"text\": \"grape\", \"weight\": 0.1 },\n    { \"id\": \"f.part\"", StringComparison.Ordinal));

        var report = (await FitAsync("--dry-run", "--json", "--l2", "0.5")).Json;

        var x = report["sources"]!.AsArray().Single(static s => (string?)s!["source"] == "x")!;
        Assert.That((double)x["fitted"]!["recall"]!["rate"]!, Is.EqualTo(1));
        Assert.That((double)x["leftOut"]!["recall"]!["rate"]!, Is.Zero);
    }

    [Test]
    public async Task What_cannot_be_fitted_is_said()
    {
        WriteCorpus();
        var oneLabel = Write("one.jsonl", """{"id":"1","text":"t","label":"fraud"}""");
        Write("biasless.json", LexiconOf([1, 1, -1, 1, 1], -2).Replace("\"bias\": -2,", "", StringComparison.Ordinal));

        var labels = await RunAsync("fit", "--data", oneLabel, "--split", "all", "--lexicon", PathOf("fruit.json"));
        var bias = await RunAsync("fit", "--data", PathOf("corpus.jsonl"), "--lexicon", PathOf("biasless.json"), "--false-alarms", "0.01");
        var strength = await RunAsync("fit", "--data", PathOf("corpus.jsonl"), "--lexicon", PathOf("fruit.json"), "--l2", "0");

        Assert.That(new[] { labels.ExitCode, bias.ExitCode, strength.ExitCode }, Is.EqualTo(new[] { 2, 2, 2 }));
        Assert.That(labels.Error, Does.Contain("both fraudulent and benign"));
        Assert.That(bias.Error, Does.Contain("bias"));
        Assert.That(strength.Error, Does.Contain("--l2"));
    }
}
