using FraudGuard.Inspection;

namespace FraudGuard.Tests.Inspection;

/// <summary>What people are told made the difference.</summary>
public class ReasonTests
{
    [Test]
    public void Signals_that_overlap_are_one_reason() => Check(
        [Term(0, 4, 2), Term(3, 3, 1), Term(10, 2, 4)],
        [new(10, 2, 4), new(0, 6, 3)]);

    [Test]
    public void The_order_of_signals_does_not_matter() => Check(
        [Term(10, 2, 4), Term(3, 3, 1), Term(0, 4, 2)],
        [new(10, 2, 4), new(0, 6, 3)]);

    [Test]
    public void Signals_side_by_side_are_two() => Check(
        [Term(0, 2, 1), Term(2, 2, 2)],
        [new(2, 2, 2), new(0, 2, 1)]);

    [Test]
    public void What_speaks_against_is_a_reason_of_its_own() => Check(
        [Term(0, 4, 2), Term(3, 4, 1), Term(5, 4, -1)],
        [new(0, 7, 3), new(5, 4, -1)]);

    [Test]
    public void Within_a_place_the_weaker_side_takes_its_weight_from_the_stronger() => Check(
        [Term(0, 6, 3), Term(2, 2, -1), Term(10, 4, -2), Term(11, 1, 0.5), Term(20, 4, 1), Term(21, 2, -2)],
        [new(0, 6, 2), new(21, 2, -2), new(10, 4, -1.5), new(20, 4, 1)]);

    [Test]
    public void A_rule_within_a_place_adds_to_it_and_one_over_distant_words_to_none() => Check(
        [Term(0, 4, 2), new("r1", SignalKind.Rule, 1, 2, null, ScamStage.None, 3), new("r2", SignalKind.Rule, 0, 20, null, ScamStage.None, 5)],
        [new(0, 4, 5)]);

    [Test]
    public void What_has_no_place_is_no_reason() => Check(
        [new("context.stranger", SignalKind.Context, 0, 0, null, ScamStage.None, 0.7), Term(2, 2, 1)],
        [new(2, 2, 1)]);

    [Test]
    public void Of_equal_reasons_the_first_comes_first() => Check(
        [Term(0, 2, -1), Term(3, 2, 1)],
        [new(0, 2, -1), new(3, 2, 1)]);

    [Test]
    public void Real_messages_have_reasons_within_them_that_do_not_overlap([Values(
        "我是市公安局的，您名下一张银行卡涉嫌洗钱，请不要挂电话，把资金转到安全账户接受核查",
        "Hi mum this is my new number, my phone broke. Can you send 800 to this account today, don't tell dad",
        "验证码482913，5分钟内有效，请勿告诉任何人")] string text)
    {
        var assessment = new MessageInspector(FraudGuard.Lexicons.LexiconSet.Create(FraudGuard.Lexicons.BuiltInLexicons.All)).Inspect(text);
        var reasons = assessment.FindReasons();

        Assert.That(reasons, Is.Not.Empty);
        foreach (var reason in reasons)
        {
            Assert.That(reason.Index, Is.GreaterThanOrEqualTo(0));
            Assert.That(reason.Length, Is.GreaterThan(0));
            Assert.That(reason.Index + reason.Length, Is.LessThanOrEqualTo(text.Length));
            Assert.That(reasons.Where(other => other.Weight < 0 == reason.Weight < 0).Count(other => other.Index < reason.Index + reason.Length && reason.Index < other.Index + other.Length), Is.EqualTo(1));
        }

        Assert.That(reasons.Select(static r => -Math.Abs(r.Weight)), Is.Ordered);
    }

    private static FraudSignal Term(int index, int length, double weight) =>
        new($"t{index}", SignalKind.Term, index, length, null, ScamStage.None, weight);

    private static void Check(FraudSignal[] signals, FraudReason[] expected) =>
        Assert.That(new FraudAssessment(-4, signals, RiskLevel.None, null, "own@1").FindReasons(), Is.EqualTo(expected));
}
