using System.Text;
using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

/// <summary>Keywords that are written around a filter: found, told apart from ordinary writing, and with exact ranges.</summary>
public class LooseMatchTests
{
    [TestCase("刷单返利", "快来刷·单·返·利吧", 2, 7, Folding.Separators)]
    [TestCase("刷单返利", "刷 单 返 利", 0, 7, Folding.Separators)]
    [TestCase("刷单返利", "刷😀单😀返😀利", 0, 10, Folding.Separators)]
    [TestCase("加微信", "加＊薇－信", 0, 5, Folding.Width | Folding.Separators | Folding.Substitutes)]
    [TestCase("刷单返利", "刷刷单单返返利利", 0, 8, Folding.Repeats)]
    [TestCase("invest", "1nv3$t now", 0, 6, Folding.Leet)]
    [TestCase("invest", "i.n.v.e.s.t", 0, 11, Folding.Separators)]
    [TestCase("invest", "in\u034Fvest", 0, 7, Folding.Invisible)]
    [TestCase("bitcoin", "my Ьitcoin", 3, 7, Folding.Confusables)]
    [TestCase("usdt", "ＵSＤＴ", 0, 4, Folding.Width | Folding.Case)]
    [TestCase("pay", "please p4y me", 7, 3, Folding.Leet)]
    [TestCase("pay", "please p-ay me", 7, 4, Folding.Separators)]
    [TestCase("请转账吧", "请轉转账吧", 0, 5, Folding.ChineseVariants | Folding.Repeats)]
    [TestCase("请转账吧", "请转账賬吧", 0, 5, Folding.ChineseVariants | Folding.Repeats)]
    [TestCase("account", "my a-c-c-o-u-n-t", 3, 13, Folding.Separators)]
    [TestCase("account", "my ac-count", 3, 8, Folding.Separators)]
    [TestCase("account", "my acc-ount", 3, 8, Folding.Separators)]
    [TestCase("commission", "com-mis-sion", 0, 12, Folding.Separators)]
    [TestCase("usdt", "转US-DT给", 1, 5, Folding.Case | Folding.Separators)]
    [TestCase("usdt", "转usssdt给", 1, 6, Folding.Repeats)]
    [TestCase("send", "53nd it", 0, 4, Folding.Leet)]
    [TestCase("deposit", "a d3p051t", 2, 7, Folding.Leet)]
    [TestCase("visa", "my v154 card", 3, 4, Folding.Leet)]
    [TestCase("fee", "no f33", 3, 3, Folding.Leet)]
    [TestCase("police", "po\u0399ice", 0, 6, Folding.Confusables | Folding.Case)]
    [TestCase("check-in", "we should really check in now", 17, 8, Folding.Separators)]
    [TestCase("转账", "轉賬", 0, 2, Folding.ChineseVariants)]
    [TestCase("转账", "转账", 0, 2, Folding.None)]
    public void Is_found_and_tells_its_folding(string keyword, string text, int index, int length, Folding folding)
    {
        var found = Find(KeywordMatcher.Create([keyword]), text);
        Assert.That(found, Has.Count.EqualTo(1));
        Assert.Multiple(() =>
        {
            Assert.That((found[0].Index, found[0].Length), Is.EqualTo((index, length)));
            Assert.That(found[0].Folding, Is.EqualTo(folding));
        });
    }

    [TestCase("shed", "she'd go")]
    [TestCase("well", "we’ll see")]
    [TestCase("wechat", "can we chat later")]
    [TestCase("刷单", "先洗刷。单独说")]
    [TestCase("刷单", "先洗刷，单独说")]
    [TestCase("god", "a good day")]
    [TestCase("helo", "hello")]
    [TestCase("mail", "the mall")]
    [TestCase("visa", "av154b")]
    [TestCase("otp", "a 07p b")]
    [TestCase("刷单", "刷\n单")]
    public void Ordinary_writing_is_left_alone(string keyword, string text) =>
        Assert.That(Find(KeywordMatcher.Create([keyword]), text), Is.Empty);

    [TestCase("刷·单·词")]
    [TestCase("刷 单 词 汇")]
    [TestCase("刷😀单😀词")]
    [TestCase("刷\u200B单\u200B词")]
    public void Exceptions_cancel_what_is_written_around_the_filter_too(string text)
    {
        var matcher = KeywordMatcher.Create([new Keyword("刷单") { Exceptions = ["刷单词"] }]);
        Assert.Multiple(() =>
        {
            Assert.That(matcher.IsMatch(text), Is.False);
            Assert.That(matcher.IsMatch(text[..^1] + "。"), Is.EqualTo(text != "刷 单 词 汇"));
        });
    }

    [Test]
    public void Exact_and_whole_words_hold_for_loose_writing()
    {
        Assert.Multiple(() =>
        {
            Assert.That(KeywordMatcher.Create([new Keyword("invest") { Exact = true }]).IsMatch("i-n-v-e-s-t"), Is.False);
            Assert.That(KeywordMatcher.Create([new Keyword("invest") { WholeWord = true }]).IsMatch("i-n-v-e-s-t now"), Is.True);
            Assert.That(KeywordMatcher.Create([new Keyword("invest") { WholeWord = true }]).IsMatch("re1nvest"), Is.False);
        });
    }

    /// <summary>The reported range, folded and with its signs left out, is the keyword.</summary>
    [Test]
    public void Ranges_fold_to_the_keyword()
    {
        string[] keywords = ["刷单返利", "加微信", "bitcoin", "转账", "invest now"];
        string[] noise = ["", "", "·", "-", " ", "😀", "\u200B", "\u0301", "❤\uFE0F", "*"];
        var matcher = KeywordMatcher.Create(keywords);
        var folding = new CharacterFolding(Folding.Default);
        var random = new Random(11);
        var found = 0;
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder("前文");
            foreach (var unit in keywords[random.Next(keywords.Length)]) text.Append(unit).Append(noise[random.Next(noise.Length)]);
            foreach (var match in matcher.EnumerateMatches(text.Append("后文").ToString()))
            {
                found++;
                var part = folding.Fold(text.ToString(match.Index, match.Length));
                Assert.That(Letters(part), Is.EqualTo(Letters(folding.Fold(keywords[match.KeywordId]))), text.ToString());
            }
        }

        Assert.That(found, Is.GreaterThan(1500));
    }

    [Test]
    public void Hostile_texts_are_searched_without_garbage()
    {
        var matcher = KeywordMatcher.Create(["刷单返利", "invest", "刷单"]);
        string[] texts =
        [
            "刷" + new string('\u0301', 20_000) + "单",
            string.Concat(Enumerable.Repeat("刷\u200B\u200D", 20_000)),
            string.Concat(Enumerable.Repeat("\uD83D刷\uDE00单", 20_000)),
            "刷" + new string('·', 1_000_000) + "单",
            string.Concat(Enumerable.Repeat("1n", 20_000)),
            new string('刷', 50_000),
        ];
        for (var round = 0; round < 3; round++)
            foreach (var text in texts) matcher.Count(text);
        var total = 0;
        foreach (var text in texts)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            total += matcher.Count(text);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.That(allocated, Is.Zero, text[..8]);
        }

        // Only the first text has a keyword: twenty thousand marks are no more than one.
        Assert.That(total, Is.EqualTo(1));
    }

    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit));

    private static List<KeywordMatch> Find(KeywordMatcher matcher, string text)
    {
        var matches = new List<KeywordMatch>();
        foreach (var match in matcher.EnumerateMatches(text)) matches.Add(match);
        return matches;
    }
}
