using System.Text;
using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

public class MaskTests
{
    [TestCase("abc", "x", "abc", 0)]
    [TestCase("", "x", "", 0)]
    [TestCase("加微信号", "微信|信号", "加***", 1)]
    [TestCase("微信微信", "微信", "****", 2, Description = "Ranges that only touch stay two.")]
    [TestCase("ushers", "he|she|hers", "u*****", 1)]
    [TestCase("a-bc-abcd", "bc|abcd", "a-**-****", 2)]
    [TestCase("abcdefgh", "b|d|f|abcdefg", "*******h", 1, Description = "A long match swallows those inside it.")]
    public void Matches_are_overwritten(string text, string keywords, string expected, int ranges)
    {
        var matcher = KeywordMatcher.Create(keywords.Split('|'));
        var destination = new char[text.Length];
        Assert.That(matcher.Mask(text, destination, '*'), Is.EqualTo(ranges));
        Assert.That(new string(destination), Is.EqualTo(expected));

        var inPlace = text.ToCharArray();
        Assert.That(matcher.Mask(inPlace, inPlace, '*'), Is.EqualTo(ranges));
        Assert.That(new string(inPlace), Is.EqualTo(expected));
    }

    [Test]
    public void Bytes_are_overwritten_each_and_the_rest_stays_well_formed()
    {
        var matcher = KeywordMatcher.Create(["微信", "😀"]);
        byte[] utf8 = [.. "加微信"u8, 0xFF, .. "é😀!"u8];
        Assert.That(matcher.Mask(utf8, utf8, (byte)'*'), Is.EqualTo(2));
        Assert.That(utf8, Is.EqualTo((byte[])[.. "加******"u8, 0xFF, .. "é****!"u8]));
    }

    /// <summary>Masking one match must not hide from the next what its conditions look at.</summary>
    [Test]
    public void In_place_gives_what_a_copy_gives()
    {
        var matcher = KeywordMatcher.Create([new Keyword("b") { Exceptions = ["ab"] }, new Keyword("a"), new Keyword("cd") { WholeWord = true }]);
        var text = "ab b xcd cd acd".ToCharArray();
        var copy = new char[text.Length];
        matcher.Mask(text, copy, '*');
        matcher.Mask(text, text, '*');
        Assert.That(new string(copy), Is.EqualTo("*b * xcd ** *cd"));
        Assert.That(text, Is.EqualTo(copy));
    }

    [Test]
    public void Shifted_overlapping_memory_is_safe([Values(-3, 3)] int shift)
    {
        var memory = "......abcabc......".ToCharArray();
        KeywordMatcher.Create(["bc"]).Mask(memory.AsSpan(6, 6), memory.AsSpan(6 + shift), '*');
        Assert.That(new string(memory, 6 + shift, 6), Is.EqualTo("a**a**"));
    }

    [Test]
    public void Random_texts_are_masked_where_any_match_lies()
    {
        var random = new Random(11);
        for (var round = 0; round < 2000; round++)
        {
            var keywords = Enumerable.Range(0, 4).Select(_ => Draw(random, random.Next(1, 9))).ToArray();
            var matcher = KeywordMatcher.Create(keywords, new() { MatchKind = (MatchKind)random.Next(3), Folding = Folding.None });
            var text = Draw(random, random.Next(300));
            var expected = text.ToCharArray();
            foreach (var match in Searches.Find(matcher, text)) expected.AsSpan(match.Index, match.Length).Fill('*');
            var masked = new char[text.Length];
            var ranges = matcher.Mask(text, masked, '*');
            Assert.That(masked, Is.EqualTo(expected));
            Assert.That(ranges, Is.GreaterThanOrEqualTo(new string(masked).Split((char[])['a', 'b', 'c'], StringSplitOptions.RemoveEmptyEntries).Length));

            var utf8 = Encoding.UTF8.GetBytes(text);
            Assert.That(matcher.Mask(utf8, utf8, (byte)'*'), Is.EqualTo(ranges));
            Assert.That(Encoding.UTF8.GetString(utf8), Is.EqualTo(new string(masked)));
        }
    }

    [Test]
    public void Bad_arguments_are_refused_before_anything_is_written()
    {
        var matcher = KeywordMatcher.Create(["a"]);
        var shorter = new char[2];
        var bytes = new byte[2];
        Assert.Multiple(() =>
        {
            Assert.That(() => matcher.Mask("aaa", shorter, '*'), Throws.ArgumentException.With.Message.Contains("room for 2; the source needs 3"));
            Assert.That(() => matcher.Mask("aa", shorter, '\ud83d'), Throws.ArgumentException.With.Message.Contains("half of a character"));
            Assert.That(() => matcher.Mask("aaa"u8, bytes, (byte)'*'), Throws.ArgumentException);
            Assert.That(() => matcher.Mask("aa"u8, bytes, 0x80), Throws.ArgumentException.With.Message.Contains("ASCII"));
            Assert.That(shorter, Is.All.EqualTo('\0'));
            Assert.That(bytes, Is.All.Zero);
        });
    }

    private static string Draw(Random random, int length) =>
        string.Create(length, random, static (result, random) =>
        {
            for (var i = 0; i < result.Length; i++) result[i] = (char)('a' + random.Next(3));
        });
}
