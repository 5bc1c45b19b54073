using FraudGuard.Tool.Learning;

namespace FraudGuard.Tool.Tests;

public class CueExtractorTests
{
    [TestCase("zh", "先转账，再说", "先转", "先转账", "转账", "再说")]
    [TestCase("zh", "加v信a", new string[0])]
    [TestCase("zh", "一二三四五", "一二", "一二三", "一二三四", "二三", "二三四", "二三四五", "三四", "三四五", "四五")]
    [TestCase("en", "send the code, now", "send", "send the", "send the code", "the", "the code", "code", "now")]
    [TestCase("en", "don’t 'tell'", "don't", "don't tell", "tell")]
    [TestCase("en", "a 5 b", new string[0])]
    [TestCase("en", "转账 ok", new string[0])]
    [TestCase("fr", "déjà payé", "déjà", "déjà payé", "payé")]
    public void Components_are_neighbours_within_one_breath(string language, string text, params string[] cues) =>
        Assert.That(CueExtractor.Extract(text, language), Is.EquivalentTo(cues));
}
