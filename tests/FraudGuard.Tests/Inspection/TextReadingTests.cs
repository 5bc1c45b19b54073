using System.Text;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using FraudGuard.Matching;

namespace FraudGuard.Tests.Inspection;

public class TextReadingTests
{
    [TestCase("转５００元给１３８１２３４５６７８")]
    [TestCase("您涉嫌洗錢，請把資金轉入安全帳戶")]
    [TestCase("今天天气不错😀👍🏽❤️，零食在大陆买，陆续到，零元购")]
    [TestCase("the co-op is open 24/7 with a/c and music · come early 😂😂")]
    [TestCase("10¢ off, ₩5,000 and £5 · HK￥20, US$5, A€7")]
    [TestCase("哈哈哈哈，谢谢，看看")]
    [TestCase("3pm at B2, 10k run, mp3, covid19, user@example.org")]
    [TestCase("“洗钱”“护照”（微信）【银行】《通知》")]
    [TestCase("https://example.com/a-b_c/d?e=f-g&h=1#i-j")]
    [TestCase("")]
    [TestCase("\ud83d")]
    public void Ordinary_writing_is_read_as_written(string text)
    {
        using var read = Read(text);
        Assert.That(read.IsAsWritten);
    }

    [TestCase("日\u200B赚\u200D5\u20600\uFEFF0", "日赚500", Description = "what shows nothing")]
    [TestCase("p\u0301a\u0336y\u20DD 5\u03360", "pay 50", Description = "marks")]
    [TestCase("①③⑧ ٥٠٠ 𝟝𝟘 伍佰 1️⃣3️⃣", "138 500 50 5佰 13", Description = "digits")]
    [TestCase("①13812345678", "1 13812345678", Description = "the number of a list")]
    [TestCase("раypal 𝓅𝒶𝓎 ｐａｙ onⅼy rea𝞘", "paypal pay pay only real", Description = "look-alikes")]
    [TestCase("￥500 £5 €5 ₹5 x²", "￥500 £5 €5 ₹5 x2", Description = "currencies stay")]
    [TestCase("sen₫ the ¢ode quІckly tо pаураІ, ϲall me, pay 50₫ or ₩20", "send the code quickly to paypal, call me, pay 50₫ or ₩20", Description = "look-alikes that need their neighbours")]
    [TestCase("日*赚|5·0_0~元", "日赚500元", Description = "signs")]
    [TestCase("日😀赚🔥5👨‍👩‍👧0❤️0💰元", "日赚500元", Description = "emoji")]
    [TestCase("日 赚 5 0 0 元", "日赚500元", Description = "spaces")]
    [TestCase("p a y  m e  n o w", "pay me now", Description = "spaces and wider ones")]
    [TestCase("a*u*t*o-r*e*n*e*w*e*d p*l*a*n", "auto-renewed plan", Description = "a hyphen of the word's own")]
    [TestCase("1-3-8-1-2-3-4-5-6-7-8 c*a*l*l m*e", "13812345678 call me")]
    [TestCase("日日赚赚500元元起起", "日赚500元起")]
    [TestCase("pppaaayyy mmmeee", "pay me")]
    [TestCase("s3nd m0n3y t0 th3 4cc0unt, $500 f0r 24h", "send money to the account, $500 for 24h")]
    public void A_disguise_is_seen_through(string text, string expected)
    {
        using var read = Read(text);
        Assert.That(read.Units.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Every_unit_comes_from_the_text_in_its_order([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        string[] parts = ["日", "赚", "5", "a", "b", "·", "-", " ", "😀", "\u0301", "\u200B", "①", "ﬁ", "㍿", "𝓅", "陸", "￥", "4", "@", ".", "，", "\ud83d", "\udc00", "ﷺ", "rr", "aaa", "看看"];
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => parts[random.Next(parts.Length)]));
            using var read = Read(text);
            if (read.IsAsWritten) continue;
            var last = 0;
            foreach (var origin in read.Origins)
            {
                Assert.That(origin.Start >= last && origin.End >= origin.Start && origin.End <= text.Length, text);
                last = origin.Start;
            }
        }
    }

    [Test]
    public void Without_folding_everything_is_read_as_written()
    {
        var reading = TextReading.For(Folding.None);
        var traits = reading.Look("日*赚|5·0_0~元 ①");
        using var read = reading.Read("日*赚|5·0_0~元 ①", ref traits);
        Assert.That(read.IsAsWritten);
    }

    [TestCase("日\u200B赚5\u03010\u200B0元", "money.income=日\u200B赚5\u03010\u200B0元")]
    [TestCase("打①③⑧①②③④⑤⑥⑦⑧给我", "phone.number=①③⑧①②③④⑤⑥⑦⑧")]
    [TestCase("日·赚·5·0·0·元", "money.income=日·赚·5·0·0·元")]
    [TestCase("收益高达५०%", "money.rate=५०%")]
    public void Detectors_report_ranges_of_the_text_as_written(string text, string expected) =>
        Assert.That(Detected.In(text), Has.Some.EqualTo(expected));

    [Test]
    public void Look_alike_letters_of_a_host_still_count_against_it() => Assert.That(
        Detected.In("https://раypal.com/login", "link.").Select(static s => s[..s.IndexOf('=')]),
        Is.EquivalentTo(new[] { "link.plain", "link.mixed-script", "link.lookalike" }));

    [Test]
    public void Windows_are_those_of_the_text_as_read()
    {
        var inspector = Given.Inspector("""
            "terms":[{"id":"a","text":"安全","weight":0,"groups":["a"]},{"id":"b","text":"账户","weight":0,"groups":["b"]}],
            "rules":[{"id":"r","all":["a","b"],"within":4,"weight":1}]
            """);
        const string text = "请😀转😀到😀安😀全😀账😀户😀里";
        var signal = inspector.Inspect(text).Signals.Single();
        Assert.That(text.Substring(signal.Index, signal.Length), Is.EqualTo("安😀全😀账😀户"));
    }

    [Test]
    public void Exact_terms_count_only_as_written()
    {
        var inspector = Given.Inspector("""
            "terms":[{"id":"e","text":"VX","weight":1,"exact":true},{"id":"f","text":"①","weight":1,"exact":true},{"id":"g","text":"now","weight":1}]
            """);
        Assert.That(inspector.Inspect("V\u200BX n\u0301ow").Counted(), Is.EqualTo(new[] { "g" }));
        Assert.That(inspector.Inspect("① VX n\u0301ow").Counted(), Is.EqualTo(new[] { "f", "e", "g" }));
    }

    [Test]
    public void A_hosts_own_detector_sees_the_text_as_written()
    {
        var seen = "";
        var inspector = Given.Inspector("""
            "signals":[{"id":"own","weight":1,"groups":["@own"]}],"terms":[{"id":"t","text":"pay","weight":0,"groups":["t"]}],
            "rules":[{"id":"r","all":["t","@own"],"within":7,"weight":1}]
            """, new Own(text => seen = text));
        const string text = "p\u0301a\u0301y\u0301 me\u0301";
        var signals = inspector.Inspect(text).Signals;
        Assert.That(seen, Is.EqualTo(text));
        Assert.That(signals.Select(static s => (s.Id, s.Index, s.Length)), Is.EqualTo(new[] { ("r", 0, 9), ("own", 7, 2) }));
    }

    // Whatever is looked for around a place must have a bound: these would take hours.
    [TestCase("aabbccdd", "d")]
    [TestCase("a·b·c·d·", "a-")]
    [TestCase("a·b·c·d·", "😀")]
    [TestCase("a·b·c·d·", "/")]
    [TestCase("日日月月火火水水", "木")]
    [TestCase("s3nd m0n3y ", "4a")]
    [TestCase("", "\u0301")]
    [TestCase("a", "\uFDFA")]
    public void A_million_units_are_read_in_one_go(string start, string repeated)
    {
        using var read = Read(start + new StringBuilder().Insert(0, repeated, 1_000_000 / repeated.Length));
        Assert.That(read.IsAsWritten, Is.False);
    }

    [Test]
    public void Reading_allocates_nothing()
    {
        var inspector = new MessageInspector(LexiconSet.Create([BuiltInLexicons.Common]));
        foreach (var text in (string[])["a\u0301b\u0301c\u0301", "今·天·天·气·好", "hh00w 4r3 y0u t0d4y", new StringBuilder().Insert(0, "e\u0301", 5000).ToString()])
            Assert.That(Matching.Allocation.Least(() => inspector.Inspect(text)), Is.Zero, text[..6]);
    }

    private static ReadText Read(string text)
    {
        var reading = TextReading.For(Folding.Default);
        var traits = reading.Look(text);
        return reading.Read(text, ref traits);
    }

    private sealed class Own(Action<string> see) : ISignalDetector
    {
        public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
        {
            see(text.ToString());
            signals.Add("own", 7, 2);
        }
    }

    [TestCase("web3", "w1n web3 p4yment")]
    [TestCase("w3x", "w1x w2x w3x w4x w5x")]
    [TestCase("4x4 deal", "b1g 4x4 deal")]
    public void Digits_that_belong_to_a_keyword_are_not_read_as_letters(string keyword, string text)
    {
        var lexicon = FraudGuard.Lexicons.Lexicon.Parse(System.Text.Encoding.UTF8.GetBytes(
            $$"""{ "id": "t", "version": "1", "language": "en", "terms": [ { "id": "t.k", "text": "{{keyword}}", "weight": 3 } ] }"""), "t.json");
        var signals = new MessageInspector(FraudGuard.Lexicons.LexiconSet.Create([lexicon])).Inspect(text).Signals;
        Assert.That(signals.Select(s => text.Substring(s.Index, s.Length)), Is.EqualTo(new[] { keyword }));
    }
}
