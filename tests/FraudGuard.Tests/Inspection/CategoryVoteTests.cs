using System.Text;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;

namespace FraudGuard.Tests.Inspection;

public class CategoryVoteTests
{
    private const string Terms = """
        { "id": "t.loan", "text": "loan", "weight": 2, "category": "fake-loan" },
        { "id": "t.fee", "text": "fee", "weight": 0.5, "category": "fake-loan", "votes": { "advance-fee": 3, "acme-fee": 1 } },
        { "id": "t.parcel", "text": "parcel", "weight": -1, "votes": { "phishing-link": 4 } },
        { "id": "t.scam", "text": "scam", "weight": 5 }
        """;

    [TestCase("scam", ExpectedResult = null)]
    [TestCase("loan scam", ExpectedResult = "fake-loan")]
    [TestCase("fee scam", ExpectedResult = "advance-fee")]
    [TestCase("loan fee scam", ExpectedResult = "advance-fee")]
    [TestCase("fee parcel scam", ExpectedResult = "phishing-link")]
    public string? Votes_decide_and_weights_stand_in_for_them(string text) => Inspect(text).Category;

    [Test]
    public void A_signal_keeps_its_label_and_its_weight_whatever_it_votes_for()
    {
        var signal = Inspect("fee").Signals.Single();
        Assert.That((signal.Category, signal.Weight), Is.EqualTo(("fake-loan", 0.5)));
    }

    [Test]
    public void A_host_s_detector_votes_by_its_weight_for_a_category_of_its_own()
    {
        var inspector = new MessageInspector(Set(Terms), [new Detector()]);
        Assert.That(inspector.Inspect("loan scam").Category, Is.EqualTo("house-own"));
    }

    [TestCase("{ \"fake-lone\": 1 }", "$.terms[0].votes['fake-lone']", "Did you mean 'fake-loan'")]
    [TestCase("{ \"fake-loan\": 0 }", "$.terms[0].votes['fake-loan']", "above 0")]
    [TestCase("{ \"fake-loan\": 21 }", "$.terms[0].votes['fake-loan']", "above 0")]
    [TestCase("[]", "$.terms[0].votes", "")]
    public void Votes_that_say_nothing_are_refused(string votes, string path, string words)
    {
        var error = Assert.Throws<LexiconException>(() => Set($$"""{ "id": "t.a", "text": "a", "weight": 1, "votes": {{votes}} }"""))!.Errors.Single();
        Assert.That(error.ToString(), Does.Contain(path).And.Contain(words));
    }

    private static FraudAssessment Inspect(string text) => new MessageInspector(Set(Terms)).Inspect(text);

    private static LexiconSet Set(string terms) => LexiconSet.Create([Lexicon.Parse(Encoding.UTF8.GetBytes(
        $$"""{ "id": "t", "version": "1", "language": "en", "bias": -1, "categories": ["acme-fee"], "terms": [ {{terms}} ] }"""), "t.json")]);

    private sealed class Detector : ISignalDetector
    {
        public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals) => signals.Add("house.own", 0, 1, 4, "house-own");
    }
}
