using System.Globalization;
using FraudGuard.Guidance;

namespace FraudGuard.Tests.Guidance;

[TestFixture]
public class LocalizedTextTests
{
    [TestCase("fr-CA", "fr,en", "fr")]
    [TestCase("zh-TW", "zh-Hans", "zh-Hans")]
    [TestCase("zh-CN", "zh-Hant,en", "zh-Hant")]
    [TestCase("zh-TW", "zh-TW,zh-Hant", "zh-TW")]
    [TestCase("zh-Hant-HK", "zh-Hant,zh-Hans", "zh-Hant")]
    [TestCase("de", "ja,ko", "ja")]
    [TestCase("EN-us", "zh-Hans,en", "en")]
    public void A_culture_leads_to_the_nearest_language_there_is(string culture, string languages, string expected)
    {
        Assert.That(GuidanceLanguage.Resolve(CultureInfo.GetCultureInfo(culture), languages.Split(',')), Is.EqualTo(expected));
    }

    [Test]
    public void Without_a_language_there_is_no_answer()
    {
        Assert.That(() => GuidanceLanguage.Resolve(CultureInfo.InvariantCulture, []), Throws.ArgumentException);
    }

    [Test]
    public void Texts_do_not_change_and_never_fall_back()
    {
        var text = LocalizedText.Create(("en", "one"));
        var more = text.With("fr", "un").With("EN", "two");

        Assert.That(text.TryGet("fr", out _), Is.False);
        Assert.That(more.TryGet("fr", out var french) ? french : null, Is.EqualTo("un"));
        Assert.That(more.TryGet("en", out var english) ? english : null, Is.EqualTo("two"));
        Assert.That(more.TryGet("fr-CA", out _), Is.False);
    }

    [Test]
    public void Empty_and_doubled_texts_are_refused()
    {
        Assert.That(() => LocalizedText.Create(("en", " ")), Throws.ArgumentException.With.Message.Contains("'en'"));
        Assert.That(() => LocalizedText.Create(("en", "a"), ("EN", "b")), Throws.ArgumentException.With.Message.Contains("twice"));
    }
}
