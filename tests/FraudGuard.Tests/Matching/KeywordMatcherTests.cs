using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

public class KeywordMatcherTests
{
    [Test]
    public void Cases_hold_for_every_kind(
        [ValueSource(typeof(KeywordMatcherCases), nameof(KeywordMatcherCases.All))] object boxed, [Values] MatchKind kind)
    {
        var @case = (KeywordMatcherCases.Case)boxed;
        var matcher = KeywordMatcher.Create(@case.Keywords, new KeywordMatcherOptions { MatchKind = kind, Folding = @case.Folding });
        var expected = kind switch
        {
            MatchKind.All => @case.All,
            MatchKind.LeftmostLongest => @case.Longest,
            _ => @case.First,
        };
        var found = Find(matcher, @case.Text);
        Assert.Multiple(() =>
        {
            Assert.That(KeywordMatcherCases.Write(found), Is.EqualTo(expected));
            Assert.That(matcher.Count(@case.Text), Is.EqualTo(found.Count));
            Assert.That(matcher.IsMatch(@case.Text), Is.EqualTo(found.Count > 0));
        });
    }

    /// <summary>The gate reads groups of eight and blocks of 64; a keyword must be found wherever it stands in them.</summary>
    [Test]
    public void A_keyword_is_found_at_every_position_of_texts_of_every_length([Values("x", "xy", "xyz", "xyzxyzw")] string keyword)
    {
        foreach (var folding in new[] { Folding.None, Folding.Default })
        {
            var matcher = KeywordMatcher.Create([keyword], new KeywordMatcherOptions { Folding = folding });
            for (var length = keyword.Length; length < 150; length++)
            {
                for (var index = 0; index <= length - keyword.Length; index++)
                {
                    var text = new string('.', index) + keyword + new string('.', length - keyword.Length - index);
                    Assert.That(Find(matcher, text), Is.EqualTo(new[] { new KeywordMatch(0, index, keyword.Length) }));
                }
            }
        }
    }

    [Test]
    public void Every_unit_of_the_plane_can_be_a_keyword()
    {
        var keywords = Enumerable.Range(0, 65536).Select(unit => ((char)unit).ToString()).ToArray();
        var matcher = KeywordMatcher.Create(keywords, new KeywordMatcherOptions { Folding = Folding.None });
        var text = string.Concat(keywords);
        Assert.That(matcher.Count(text), Is.EqualTo(65536));
        Assert.That(Find(matcher, text[..300]).Select(m => m.KeywordId), Is.EqualTo(Enumerable.Range(0, 300)));
    }

    [Test]
    public void Matches_at_every_position_and_deep_failure_chains_are_counted()
    {
        var keywords = Enumerable.Range(1, 50).Select(n => new string('a', n)).ToArray();
        var matcher = KeywordMatcher.Create(keywords, new KeywordMatcherOptions { Folding = Folding.None });
        var text = new string('a', 10_000);

        // Each position ends min(position + 1, 50) keywords.
        Assert.That(matcher.Count(text), Is.EqualTo((50 * 10_000) - (49 * 50 / 2)));

        var chain = KeywordMatcher.Create([new string('a', 2000) + "b"], new KeywordMatcherOptions { Folding = Folding.None });
        Assert.That(chain.Count(new string('a', 100_000)), Is.Zero);
        Assert.That(chain.Count(new string('a', 100_000) + "b"), Is.EqualTo(1));
    }

    [Test]
    public void Searching_allocates_nothing([Values] MatchKind kind, [Values(Folding.None, Folding.Default)] Folding folding)
    {
        var matcher = KeywordMatcher.Create(["刷单", "返利", "usdt", "a"], new KeywordMatcherOptions { MatchKind = kind, Folding = folding });
        var text = string.Concat(Enumerable.Repeat("今天刷单返利，ＵSDT 到账；ordinary talk 没有什么 a b c", 50));
        var total = Search(matcher, text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) total += Search(matcher, text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(total, Is.GreaterThan(0));
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void One_matcher_serves_many_threads()
    {
        var matcher = KeywordMatcher.Create(["ab", "bc", "cab"], new KeywordMatcherOptions { Folding = Folding.None });
        var text = string.Concat(Enumerable.Repeat("abcab", 500));
        var expected = matcher.Count(text);
        Parallel.For(0, 200, _ => Assert.That(matcher.Count(text), Is.EqualTo(expected)));
    }

    [Test]
    public void Bad_keywords_are_named_by_position()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => KeywordMatcher.Create((IEnumerable<string>)null!), Throws.ArgumentNullException);
            Assert.That(() => KeywordMatcher.Create(["a", null!]), Throws.ArgumentException.With.Message.Contains("position 1 is null"));
            Assert.That(() => KeywordMatcher.Create(["a", "b", ""]), Throws.ArgumentException.With.Message.Contains("position 2 is empty"));
            Assert.That(() => KeywordMatcher.Create([new string('x', 65536)]), Throws.ArgumentException.With.Message.Contains("position 0 has 65536"));
            Assert.That(() => KeywordMatcher.Create(["a"], new() { MatchKind = (MatchKind)9 }), Throws.ArgumentException);
            Assert.That(() => KeywordMatcher.Create(["a"], new() { Folding = (Folding)(1 << 30) }), Throws.ArgumentException);
            Assert.That(KeywordMatcher.Create([new string('x', 65535)]).Count(new string('x', 65536)), Is.EqualTo(2));
        });
    }

    [Test]
    public void Conditions_decide_whether_a_keyword_counts()
    {
        Keyword[] keywords =
        [
            new("刷单") { Exceptions = ["刷单词", "不刷单"] },
            new("ass") { WholeWord = true },
            new("happy") { WholeWord = true },
            new("OTP") { Exact = true },
        ];
        var matcher = KeywordMatcher.Create(keywords);
        Assert.Multiple(() =>
        {
            Assert.That(Find(matcher, "刷单词，再刷单").Select(m => (m.KeywordId, m.Index)), Is.EqualTo(new[] { (0, 5) }));
            Assert.That(matcher.IsMatch("我不刷单"), Is.False);
            Assert.That(matcher.IsMatch("assessment"), Is.False);
            Assert.That(matcher.IsMatch("class"), Is.False);
            Assert.That(matcher.IsMatch("an ass!"), Is.True);
            Assert.That(matcher.IsMatch("好happy啊"), Is.True);
            Assert.That(matcher.IsMatch("unhappy"), Is.False);
            Assert.That(matcher.IsMatch("send OTP"), Is.True);
            Assert.That(matcher.IsMatch("send otp"), Is.False);
            Assert.That(KeywordMatcher.Create([new Keyword("刷单") { Exceptions = ["单词", "刷单"] }]).IsMatch("刷单词"), Is.True);
        });
    }

    private static List<KeywordMatch> Find(KeywordMatcher matcher, string text)
    {
        var matches = new List<KeywordMatch>();
        foreach (var match in matcher.EnumerateMatches(text)) matches.Add(match);
        return matches;
    }

    private static int Search(KeywordMatcher matcher, string text)
    {
        var total = matcher.Count(text) + (matcher.IsMatch(text) ? 1 : 0);
        foreach (var match in matcher.EnumerateMatches(text)) total += match.Length;
        return total;
    }
}
