using FraudGuard.Inspection;
using FraudGuard.Lexicons;

namespace FraudGuard.Tests.Inspection;

public class ScoringTests
{
    private const string Three = """
        "bias":-4,
        "terms":[
          {"id":"a","text":"alpha","weight":3,"category":"fake-job","groups":["g"]},
          {"id":"b","text":"beta","weight":2,"category":"fake-loan","groups":["g"]},
          {"id":"c","text":"gamma","weight":-1.5},
          {"id":"d","text":"delta","weight":0,"groups":["d"]}]
        """;

    [TestCase("", -4)]
    [TestCase("nothing here", -4)]
    [TestCase("delta", -4, Description = "a component alone says nothing")]
    [TestCase("alpha", -1)]
    [TestCase("alpha alpha ALPHA", -1, Description = "a term counts once")]
    [TestCase("alpha beta", 1)]
    [TestCase("alpha beta gamma", -0.5)]
    [TestCase("gamma", -5.5)]
    public void Log_odds_are_the_bias_and_the_weights(string text, double expected)
    {
        var assessment = Given.Inspector(Three).Inspect(text);
        Assert.Multiple(() =>
        {
            Assert.That(assessment.LogOdds, Is.EqualTo(expected));
            Assert.That(assessment.Score, Is.EqualTo(1 / (1 + Math.Exp(-expected))));
            Assert.That(assessment.LexiconVersion, Is.EqualTo("test@1"));
        });
    }

    [Test]
    public void Nothing_found_is_always_the_same_assessment()
    {
        var inspector = Given.Inspector(Three);
        Assert.That(inspector.Inspect("hello"), Is.SameAs(inspector.Inspect("delta")));
    }

    [Test]
    public void Signals_say_where_and_come_in_the_order_of_the_message()
    {
        var signals = Given.Inspector(Three).Inspect("a beta, an alpha").Signals;
        Assert.That(signals, Is.EqualTo(new[]
        {
            new FraudSignal("b", SignalKind.Term, 2, 4, "fake-loan", ScamStage.None, 2),
            new FraudSignal("a", SignalKind.Term, 11, 5, "fake-job", ScamStage.None, 3),
        }));
    }

    [TestCase(-1.5, RiskLevel.None)]
    [TestCase(2.5, RiskLevel.None)]
    [TestCase(2.7, RiskLevel.Low)]
    [TestCase(3.9, RiskLevel.Low)]
    [TestCase(4, RiskLevel.Medium)]
    [TestCase(6.1, RiskLevel.Medium)]
    [TestCase(6.3, RiskLevel.High)]
    public void Levels_follow_the_default_thresholds(double weight, RiskLevel expected)
    {
        var assessment = Given.Inspector($$"""
            "bias":-4,"terms":[{"id":"a","text":"alpha","weight":{{weight}},"category":"fake-job"}]
            """).Inspect("alpha");
        Assert.That((assessment.Level, assessment.Category), Is.EqualTo((expected, expected == RiskLevel.None ? null : "fake-job")));
    }

    [Test]
    public void Levels_follow_the_options()
    {
        var options = new InspectionOptions { LowThreshold = 0.1, MediumThreshold = 0.2, HighThreshold = 0.26 };
        var inspector = new MessageInspector(LexiconSet.Create([Given.Lexicon(Three)]), [], options);
        Assert.That((inspector.Inspect("alpha").Level, inspector.Inspect("beta").Level), Is.EqualTo((RiskLevel.High, RiskLevel.Low)));
    }

    [Test]
    public void Protective_cues_alone_are_reported_and_raise_no_level()
    {
        var assessment = Given.Inspector(Three).Inspect("gamma");
        Assert.That((assessment.Counted(), assessment.Level, assessment.Category), Is.EqualTo((new[] { "c" }, RiskLevel.None, (string?)null)).Using<string[]>((a, b) => a.SequenceEqual(b)));
    }

    [TestCase("one two", "fake-job", Description = "the largest sum, not the largest weight")]
    [TestCase("one two three", "fake-loan", Description = "a tie goes to the first in the taxonomy")]
    [TestCase("generic one", "fake-job", Description = "what speaks for no category has no vote")]
    [TestCase("own", "my-own")]
    public void The_category_has_the_most_weight_behind_it(string text, string expected)
    {
        var inspector = Given.Inspector("""
            "bias":0,"categories":["my-own"],"terms":[
              {"id":"1","text":"one","weight":2,"category":"fake-job"},
              {"id":"2","text":"two","weight":3,"category":"fake-job"},
              {"id":"3","text":"three","weight":5,"category":"fake-loan"},
              {"id":"4","text":"generic","weight":9},
              {"id":"5","text":"own","weight":1,"category":"my-own"}]
            """);
        Assert.That(inspector.Inspect(text).Category, Is.EqualTo(expected));
    }

    [Test]
    public void Without_a_stated_bias_a_message_still_starts_low()
    {
        var inspector = Given.Inspector(""" "terms":[{"id":"a","text":"alpha","weight":1}] """);
        Assert.That(inspector.Inspect("x").Bias, Is.EqualTo(LexiconSet.DefaultBias));
    }

    [TestCase("one two three", new[] { "3", "2" }, Description = "the strongest two")]
    [TestCase("one", new[] { "1" })]
    [TestCase("one minus", new[] { "1", "m" })]
    [TestCase("three minus two one", new[] { "3", "m" }, Description = "strength is the size of the weight")]
    public void A_groups_limit_counts_the_strongest(string text, string[] expected)
    {
        var inspector = Given.Inspector("""
            "groups":{"g":{"limit":2}},"terms":[
              {"id":"1","text":"one","weight":1,"groups":["g"]},
              {"id":"2","text":"two","weight":2,"groups":["g"]},
              {"id":"3","text":"three","weight":3,"groups":["g"]},
              {"id":"m","text":"minus","weight":-2.5,"groups":["g"]}]
            """);
        Assert.That(inspector.Inspect(text).Counted(), Is.EquivalentTo(expected));
    }

    [Test]
    public void Rules_count_towards_limits_without_feeding_rules()
    {
        var inspector = Given.Inspector("""
            "groups":{"r":{"limit":1}},
            "terms":[{"id":"a","text":"alpha","weight":0,"groups":["a"]},{"id":"b","text":"beta","weight":0,"groups":["b","r"]}],
            "rules":[
              {"id":"r1","all":["a"],"weight":1,"groups":["r"]},
              {"id":"r2","all":["a"],"weight":2,"groups":["r"]},
              {"id":"r3","all":["r"],"weight":5}]
            """);
        Assert.That(inspector.Inspect("alpha").Counted(), Is.EqualTo(new[] { "r2" }));
    }

    [Test]
    public void A_trace_says_what_became_of_everything()
    {
        var inspector = Given.Inspector("""
            "groups":{"g":{"limit":1}},
            "terms":[
              {"id":"a","text":"alpha","weight":1,"groups":["g"]},
              {"id":"b","text":"beta","weight":2,"groups":["g"]},
              {"id":"c","text":"gamma","weight":0,"groups":["c"]},
              {"id":"n","text":"not","weight":0,"groups":["n"]}],
            "rules":[{"id":"r","all":["c"],"none":["n"],"weight":3}],
            "signals":[{"id":"context.stranger","weight":1}]
            """);
        var trace = inspector.Trace(new ChatMessage { Text = "alpha beta not gamma", Relation = SenderRelation.Stranger });
        Assert.That(trace.Signals.ToDictionary(static s => s.Signal.Id, static s => s.Outcome), Is.EquivalentTo(new Dictionary<string, SignalOutcome>
        {
            ["a"] = SignalOutcome.Limited,
            ["b"] = SignalOutcome.Counted,
            ["c"] = SignalOutcome.Component,
            ["n"] = SignalOutcome.Component,
            ["r"] = SignalOutcome.RuledOut,
            ["context.stranger"] = SignalOutcome.Counted,
        }));
        Assert.That(trace.Assessment.Counted(), Is.EquivalentTo(new[] { "b", "context.stranger" }));
    }

    [Test]
    public void Exceptions_cancel_only_the_hits_they_cover()
    {
        var inspector = Given.Inspector(""" "terms":[{"id":"a","text":"刷单","weight":1,"exceptions":["刷单词"]}] """);
        Assert.That(
            new[] { "我在刷单词", "我在刷单词，顺便刷单" }.Select(text => inspector.Inspect(text).Signals.Count), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void Options_out_of_order_are_refused()
    {
        var set = LexiconSet.Create([Given.Lexicon(Three)]);
        Assert.That(
            () => new MessageInspector(set, [], new InspectionOptions { LowThreshold = 0.6 }),
            Throws.ArgumentException.With.Message.Contains("low < medium < high"));
    }
}
