using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

/// <summary>What users of other libraries had to report. Each case names the reports.</summary>
public class ReportedByOthersTests
{
    [TestCase("三黄片好吃", "黄片", "三黄片", false, TestName = "houbb/sensitive-word 19, 61, 76, ProfanityDetector 9: an allowed phrase that contains a keyword is flagged")]
    [TestCase("黄片和三黄片", "黄片", "三黄片", true, TestName = "the keyword beside the allowed phrase still counts")]
    [TestCase("路口交通很堵", "口交", "路口交通", false, TestName = "hutool 819: a hit across Chinese word borders")]
    [TestCase("路口交通", "口交", "路口交警|人口交流|路口交通", false, TestName = "hutool 819: any of several phrases will do")]
    public void Allowed_phrases_cancel_what_they_cover(string text, string keyword, string exceptions, bool expected)
    {
        var matcher = KeywordMatcher.Create([new Keyword(keyword) { Exceptions = exceptions.Split('|') }]);
        Assert.That(matcher.IsMatch(text), Is.EqualTo(expected));
        Assert.That(matcher.Count(text), Is.EqualTo(expected ? 1 : 0));
    }

    [TestCase("a risk assessment", "ass", false, TestName = "obscenity 124: assessment has no ass")]
    [TestCase("No Smoking", "sm", false, TestName = "houbb 59: Smoking has no SM")]
    [TestCase("玩SM吗", "sm", true, TestName = "regular expressions see no border between Chinese and Latin")]
    [TestCase("smart", "sm", false, TestName = "the start of a word is no word")]
    [TestCase("prism", "sm", false, TestName = "the end of a word is no word")]
    [TestCase("sm", "sm", true, TestName = "a text may be the word")]
    public void Whole_words_are_no_parts_of_words(string text, string keyword, bool expected) =>
        Assert.That(KeywordMatcher.Create([new Keyword(keyword) { WholeWord = true }]).IsMatch(text), Is.EqualTo(expected));

    [TestCase("ballet class", "ballet")]
    [TestCase("the coffee", "coffee")]
    [TestCase("aab", "aab")]
    [TestCase("刷刷单", "刷刷单")]
    public void Doubled_letters_of_a_keyword_are_not_lost(string text, string keyword)
    {
        // houbb 23 and 136, obscenity 113.
        foreach (var folding in new[] { Folding.None, Folding.Repeats, Folding.Default })
            Assert.That(KeywordMatcher.Create([keyword], new() { Folding = folding }).IsMatch(text), Is.True, folding.ToString());
    }

    [Test]
    public void Keywords_are_folded_as_the_text_is(
        [Values("ＵＳＤＴ", "USDT", "usdt", "UsＤt")] string keyword, [Values("ＵＳＤＴ", "USDT", "usdt", "uＳdT")] string text)
    {
        // houbb 16, obscenity 109.
        Assert.That(KeywordMatcher.Create([keyword], new() { Folding = Folding.Case | Folding.Width }).IsMatch(text), Is.True);
    }

    [Test]
    public void Offsets_are_those_of_the_original_text()
    {
        // ToolGood 82, flashtext 82: "İ" is longer when it is lower case, and what follows shifts.
        var matcher = KeywordMatcher.Create(["转账"]);
        foreach (var text in new[] { "İİİ转账", "ẞß转账", "ﬁ转账", "😀İ转账", "e\u0301转账" })
        {
            var match = Searches.Find(matcher, text).Single();
            Assert.That(text.Substring(match.Index, match.Length), Is.EqualTo("转账"), text);
        }
    }

    [Test]
    public void A_short_match_hides_no_long_one()
    {
        // houbb 9, 24, 110; .NET's own Aho-Corasick drops values that begin with another.
        string[] keywords = ["中国", "中国人", "中国人民", "人民", "国人"];
        Assert.That(Ids(MatchKind.All), Is.EqualTo(new[] { 0, 1, 4, 2, 3 }));
        Assert.That(Ids(MatchKind.LeftmostLongest), Is.EqualTo(new[] { 2 }));
        Assert.That(Ids(MatchKind.LeftmostFirst), Is.EqualTo(new[] { 0, 3 }));

        int[] Ids(MatchKind kind) =>
            [.. Searches.Find(KeywordMatcher.Create(keywords, new() { MatchKind = kind }), "中国人民").Select(match => match.KeywordId)];
    }

    [Test]
    public void Every_keyword_of_a_large_list_is_found()
    {
        // ToolGood 72, 74, 88, 90, NReco 4: misses and crashes on large lists.
        var random = new Random(8);
        var keywords = Enumerable.Range(0, 50_000).Select(_ => Draw(random)).Distinct().ToArray();
        foreach (var folding in new[] { Folding.None, Folding.Default })
        {
            var matcher = KeywordMatcher.Create(keywords, new() { Folding = folding });
            for (var id = 0; id < keywords.Length; id++)
            {
                var found = false;
                foreach (var match in matcher.EnumerateMatches(keywords[id])) found |= match.KeywordId == id && match.Length == keywords[id].Length;
                if (!found) Assert.Fail($"keyword {id} ({keywords[id]}) under {folding}");
            }
        }

        static string Draw(Random random) => string.Create(random.Next(1, 9), random, static (result, random) =>
        {
            for (var i = 0; i < result.Length; i++) result[i] = (char)(random.Next(3) == 0 ? random.Next('a', 'z' + 1) : random.Next(0x4E00, 0x4E00 + 600));
        });
    }

    [Test]
    public void A_million_keywords_can_be_built_and_searched()
    {
        var keywords = Enumerable.Range(0, 1_000_000).Select(i => $"{(char)(0x4E00 + (i % 1000))}{(char)(0x4E00 + (i / 1000))}{(char)(0x6E00 + (i * 7 % 500))}").ToArray();
        var matcher = KeywordMatcher.Create(keywords, new() { Folding = Folding.None });
        Assert.That(matcher.KeywordCount, Is.EqualTo(1_000_000));
        for (var id = 0; id < keywords.Length; id += 997)
            Assert.That(Searches.Find(matcher, $"在{keywords[id]}。").Any(match => match.KeywordId == id && match.Index == 1), Is.True, keywords[id]);
    }

    [Test]
    public void Readers_never_see_a_matcher_half_changed()
    {
        // houbb 4, 10, 135, ToolGood 21: reloading while others search.
        var generations = Enumerable.Range(0, 8).Select(i => KeywordMatcher.Create([$"词{i}", "共有"])).ToArray();
        var current = generations[0];
        Parallel.For(0, 4000, i =>
        {
            if (i % 50 == 0) Volatile.Write(ref current, generations[i / 50 % generations.Length]);
            Assert.That(Volatile.Read(ref current).Count("共有 词0词1词2词3词4词5词6词7"), Is.EqualTo(2));
        });
    }

    [Test]
    public void A_match_says_which_keyword_it_is()
    {
        // dotnet/runtime 110670, 116195: SearchValues<string> cannot say which value matched.
        string[] keywords = ["返利", "刷单", "安全账户"];
        var matches = Searches.Find(KeywordMatcher.Create(keywords), "刷单要转到安全账户");
        Assert.That(matches.Select(match => keywords[match.KeywordId]), Is.EqualTo(new[] { "刷单", "安全账户" }));
    }

    [TestCase("", TestName = "empty text")]
    [TestCase("\0\0\0", TestName = "NUL")]
    [TestCase("\ud83d", TestName = "half a character")]
    public void Odd_texts_are_no_reason_to_throw(string text)
    {
        foreach (var kind in Enum.GetValues<MatchKind>())
            Assert.That(KeywordMatcher.Create(["刷单"], new() { MatchKind = kind }).Count(text), Is.Zero);
    }
}
