using FraudGuard.Inspection;

namespace FraudGuard.Tests.Inspection;

public class SignalDetectorTests
{
    private const string Lexicon = """
        "bias":-4,
        "signals":[{"id":"acme.known","weight":2,"category":"fake-loan","stage":"payment","groups":["@known"]},{"id":"acme.silent","weight":0,"groups":["@silent"]}],
        "terms":[{"id":"t","text":"loan","weight":1,"groups":["t"]}],
        "rules":[{"id":"r","all":["t","@known"],"within":10,"weight":3},{"id":"s","all":["@silent"],"weight":1}]
        """;

    private delegate void Detection(ReadOnlySpan<char> text, ref SignalCollector signals);

    [Test]
    public void A_signal_takes_its_meaning_from_the_lexicon()
    {
        var assessment = Given.Inspector(Lexicon, Detector(static (ReadOnlySpan<char> _, ref SignalCollector s) => s.Add("acme.known", 1, 2))).Inspect("hello");
        Assert.That(assessment.Signals, Is.EqualTo(new[] { new FraudSignal("acme.known", SignalKind.Detector, 1, 2, "fake-loan", ScamStage.Payment, 2) }));
    }

    [TestCase(5, new[] { "t", "r", "acme.known" })]
    [TestCase(30, new[] { "t", "acme.known" })]
    public void Signals_take_part_in_rules_where_they_stand(int index, string[] expected)
    {
        var text = "loan" + new string('.', 40);
        var assessment = Given.Inspector(Lexicon, Detector((ReadOnlySpan<char> _, ref SignalCollector s) => s.Add("acme.known", index, 1))).Inspect(text);
        Assert.That(assessment.Counted(), Is.EquivalentTo(expected));
    }

    [Test]
    public void A_signal_without_a_place_lies_in_every_window()
    {
        var text = new string('.', 40) + "loan";
        var assessment = Given.Inspector(Lexicon, Detector(static (ReadOnlySpan<char> _, ref SignalCollector s) => s.Add("acme.known", 0, 0))).Inspect(text);
        Assert.That(assessment.Counted(), Is.EquivalentTo(new[] { "t", "r", "acme.known" }));
    }

    [Test]
    public void A_signal_may_bring_its_own_weight_and_counts_once()
    {
        var assessment = Given.Inspector(Lexicon, Detector(static (ReadOnlySpan<char> _, ref SignalCollector s) =>
        {
            s.Add("classifier", 0, 0, 1.5, "fake-job", ScamStage.Hook);
            s.Add("classifier", 0, 3, 2.5, "fake-job", ScamStage.Hook);
            s.Add("classifier", 2, 3, 0.5, "fake-job", ScamStage.Hook);
        })).Inspect("hello");
        Assert.That(assessment.Signals, Is.EqualTo(new[] { new FraudSignal("classifier", SignalKind.Detector, 0, 3, "fake-job", ScamStage.Hook, 2.5) }));
    }

    [Test]
    public void A_silent_signal_only_feeds_rules()
    {
        var assessment = Given.Inspector(Lexicon, Detector(static (ReadOnlySpan<char> _, ref SignalCollector s) => s.Add("acme.silent", 0, 1))).Inspect("hello");
        Assert.That(assessment.Counted(), Is.EqualTo(new[] { "s" }));
    }

    [Test]
    public void An_id_without_a_weight_means_nothing()
    {
        var inspector = Given.Inspector(Lexicon, Detector(static (ReadOnlySpan<char> _, ref SignalCollector s) => s.Add("acme.unknown", 0, 1)));
        Assert.That(inspector.Inspect("hello"), Is.SameAs(inspector.Inspect("other")));
    }

    [Test]
    public void Detectors_see_what_the_host_told()
    {
        var message = new ChatMessage { Text = "hello", SenderId = "someone" };
        var inspector = Given.Inspector(Lexicon, Detector(static (ReadOnlySpan<char> _, ref SignalCollector s) =>
        {
            if (s.Message?.SenderId == "someone") s.Add("acme.known", 0, 0);
        }));
        Assert.That((inspector.Inspect(message).Signals.Count, inspector.Inspect("hello").Signals.Count), Is.EqualTo((1, 0)));
    }

    [TestCase(-1, 1, 1.0)]
    [TestCase(6, 0, 1.0)]
    [TestCase(0, 6, 1.0)]
    [TestCase(3, -1, 1.0)]
    [TestCase(int.MaxValue, int.MaxValue, 1.0)]
    [TestCase(0, 1, double.NaN)]
    [TestCase(0, 1, double.PositiveInfinity)]
    [TestCase(0, 1, 20.5)]
    public void What_cant_be_is_refused(int index, int length, double weight) => Assert.That(
        () => Given.Inspector(Lexicon, Detector((ReadOnlySpan<char> _, ref SignalCollector s) => s.Add("x", index, length, weight))).Inspect("hello"),
        Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_flood_of_signals_does_no_harm()
    {
        var assessment = Given.Inspector(Lexicon, Detector(static (ReadOnlySpan<char> text, ref SignalCollector s) =>
        {
            for (var i = 0; i < text.Length; i++) s.Add("acme.known", i, 1);
        })).Inspect(new string('x', 5000));
        Assert.That(assessment.Counted(), Is.EqualTo(new[] { "acme.known" }));
    }

    private static FromDelegate Detector(Detection detect) => new(detect);

    private sealed class FromDelegate(Detection detect) : ISignalDetector
    {
        public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals) => detect(text, ref signals);
    }
}
