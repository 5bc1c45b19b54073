using System.Globalization;
using FraudGuard.Guidance;

namespace FraudGuard.Tests.Guidance;

[TestFixture]
public class TrainingTests
{
    private readonly TrainingProvider _training = new(GuidanceCatalog.BuiltIn);

    [Test]
    public void Every_category_has_red_flags_an_example_and_a_quiz_in_every_language(
        [ValueSource(typeof(ScamCategory), nameof(ScamCategory.All))] string category, [Values("zh-Hans", "zh-Hant", "en")] string language)
    {
        var topic = _training.GetTopic(category, CultureInfo.GetCultureInfo(language))!;

        Assert.That((topic.Category, topic.Language), Is.EqualTo((category, language)));
        Assert.That(topic.RedFlags, Has.Count.GreaterThanOrEqualTo(3));
        Assert.That(topic.Example.Split('\n'), Has.Length.GreaterThanOrEqualTo(2));
        foreach (var item in topic.Quiz)
        {
            Assert.That(item.Answers.Count(a => a.Id == item.RightAnswer), Is.EqualTo(1));
            Assert.That(item.Answers.Select(a => a.Text), Is.Unique);
            Assert.That(item.Reason, Is.Not.Empty);
        }
    }

    [Test]
    public void The_right_answer_is_not_always_in_the_same_place()
    {
        var places = _training.GetTopics(CultureInfo.InvariantCulture).SelectMany(t => t.Quiz)
            .GroupBy(q => q.Answers.Select(a => a.Id).ToList().IndexOf(q.RightAnswer)).Select(g => g.Count()).ToList();

        Assert.That(places, Has.Count.EqualTo(3).And.All.GreaterThan(5));
    }

    [Test]
    public void Topics_come_in_the_order_of_the_taxonomy()
    {
        Assert.That(_training.GetTopics(CultureInfo.InvariantCulture).Select(t => t.Category), Is.EqualTo(ScamCategory.All));
        Assert.That(_training.GetTopic("no-such-category", CultureInfo.InvariantCulture), Is.Null);
    }

    [Test]
    public void A_hand_out_says_that_the_example_is_invented_and_gives_the_answer_with_its_reason()
    {
        var topic = _training.GetTopic(ScamCategory.MoneyMule, CultureInfo.InvariantCulture)!;
        using var writer = new StringWriter { NewLine = "\n" };

        new TrainingMarkdownRenderer(GuidanceCatalog.BuiltIn).Render(topic, writer);

        var text = writer.ToString();
        Assert.That(text, Does.StartWith("# Spotting scams: Money-mule recruitment\n"));
        Assert.That(text, Does.Contain(topic.ExampleNote).And.Contain(topic.Quiz[0].Reason));
        var place = "ABC"[topic.Quiz[0].Answers.Select(a => a.Id).ToList().IndexOf(topic.Quiz[0].RightAnswer)];
        Assert.That(text, Does.Contain($"Answer: {place}; "));
    }
}
