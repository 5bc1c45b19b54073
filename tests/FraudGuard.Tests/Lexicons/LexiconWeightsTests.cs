using System.Text;
using FraudGuard.Lexicons;

namespace FraudGuard.Tests.Lexicons;

public class LexiconWeightsTests
{
    private const string Json = """
        { "id":"x", "version":"1",   "language":"und", "bias" : -4,
          "signals":[{"weight":0.5 ,"id":"s"}],
          "terms":[ {"id":"a","text":"\"weight\":1 {a|b}","weight":  1.50},
                    {"weight":-2e0,"id":"b","texts":["é"]} ],
          "rules":[{"id":"r","all":["@g",["@h"]],"weight":3}] }
        """;

    [Test]
    public void Only_the_numbers_change([Values] bool byteOrderMark)
    {
        var expected = Json.Replace("1.50", "-0.25").Replace("-2e0", "7").Replace("0.5 ", "1 ").Replace("\"weight\":3", "\"weight\":0.1").Replace("-4", "-3.5");
        var weights = new Dictionary<string, double> { ["a"] = -0.25, ["b"] = 7, ["s"] = 1, ["r"] = 0.1 };
        Assert.That(Rewrite(Json, weights, -3.5, byteOrderMark), Is.EqualTo(expected));
    }

    [Test]
    public void Without_changes_nothing_changes([Values("common.json", "zh.json", "en.json")] string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"FraudGuard.Lexicons.Data.{file}")!;
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        Assert.That(LexiconWeights.Rewrite(json, new Dictionary<string, double>(), null, file), Is.EqualTo(json));
    }

    [Test]
    public void Every_weight_of_the_built_in_lexicons_can_be_changed([Values("common.json", "zh.json", "en.json")] string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"FraudGuard.Lexicons.Data.{file}")!;
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        var before = Lexicon.Parse(json, file);
        var weights = Weights(before).ToDictionary(static w => w.Key, static w => w.Value / 2 + 0.125);
        var after = Lexicon.Parse(LexiconWeights.Rewrite(json, weights, null, file), file);
        Assert.That(Weights(after), Is.EquivalentTo(weights));
    }

    [Test]
    public void An_unknown_id_is_refused() => Assert.That(
        () => Rewrite(Json, new Dictionary<string, double> { ["q"] = 1 }, null, false), Throws.ArgumentException.With.Message.Contains("'q'"));

    [Test]
    public void A_bias_that_isnt_there_is_refused() => Assert.That(
        () => Rewrite(Json.Replace("\"bias\" : -4,", ""), new Dictionary<string, double>(), -3, false), Throws.ArgumentException.With.Message.Contains("bias"));

    [TestCase(double.NaN)]
    [TestCase(21)]
    public void A_weight_that_cant_be_is_refused(double weight) => Assert.That(
        () => Rewrite(Json, new Dictionary<string, double> { ["a"] = weight }, null, false), Throws.InstanceOf<LexiconException>());

    private static string Rewrite(string json, Dictionary<string, double> weights, double? bias, bool byteOrderMark)
    {
        byte[] mark = byteOrderMark ? [0xEF, 0xBB, 0xBF] : [];
        var rewritten = LexiconWeights.Rewrite([.. mark, .. Encoding.UTF8.GetBytes(json)], weights, bias, "x.json");
        Assert.That(rewritten.AsSpan(0, mark.Length).ToArray(), Is.EqualTo(mark));
        return Encoding.UTF8.GetString(rewritten.AsSpan(mark.Length));
    }

    private static Dictionary<string, double> Weights(Lexicon lexicon) =>
        lexicon.Terms.Select(static t => (t.Id, t.Weight))
            .Concat(lexicon.Rules.Select(static r => (r.Id, r.Weight)))
            .Concat(lexicon.Signals.Select(static s => (s.Id, s.Weight)))
            .ToDictionary(static w => w.Id, static w => w.Weight);
}
