using System.Text;
using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

public class Utf8SearchTests
{
    private static readonly KeywordMatcherOptions AsItIs = new() { Folding = Folding.None };

    [Test]
    public void Cases_hold_in_bytes(
        [ValueSource(typeof(KeywordMatcherCases), nameof(KeywordMatcherCases.WellFormed))] object boxed, [Values] MatchKind kind)
    {
        var @case = (KeywordMatcherCases.Case)boxed;
        var matcher = KeywordMatcher.Create(@case.Keywords, new KeywordMatcherOptions { MatchKind = kind, Folding = @case.Folding });
        AssertSame(matcher, @case.Text);
    }

    [Test]
    public void Ranges_are_bytes()
    {
        var matcher = KeywordMatcher.Create(["信", "😀单", "usdt"]);
        Assert.That(
            Searches.FindUtf8(matcher, Encoding.UTF8.GetBytes("é微信😀单ＵSDT")),
            Is.EqualTo(new Utf8KeywordMatch[] { new(0, 5, 3), new(1, 8, 7), new(2, 15, 6) }).Using<Utf8KeywordMatch>(SameRange));
    }

    /// <summary>Each ill-formed sequence of the Unicode standard's table 3-7, and the two ends of a text.</summary>
    [TestCase("80")]
    [TestCase("BF")]
    [TestCase("FF")]
    [TestCase("C0 80")]
    [TestCase("C1 BF")]
    [TestCase("E0 9F BF")]
    [TestCase("ED A0 BD")]
    [TestCase("ED A0 BD ED B8 80")]
    [TestCase("F0 8F BF BF")]
    [TestCase("F4 90 80 80")]
    [TestCase("F5 80 80 80")]
    [TestCase("E5 88")]
    [TestCase("F0 9F 98")]
    public void Ill_formed_bytes_match_nothing_and_stop_nothing(string hex)
    {
        var illFormed = Convert.FromHexString(hex.Replace(" ", ""));
        var matcher = KeywordMatcher.Create(["\uFFFD", "a\uFFFD", "\uFFFDb", "ab", "\ud83d", "\ude00", "a", "b"], AsItIs);
        byte[] utf8 = [.. illFormed, .. "a"u8, .. illFormed, .. "b"u8, .. illFormed, .. illFormed];
        var a = illFormed.Length;
        Assert.Multiple(() =>
        {
            Assert.That(Searches.FindUtf8(matcher, utf8), Is.EqualTo(new Utf8KeywordMatch[] { new(6, a, 1), new(7, (2 * a) + 1, 1) }));
            Assert.That(matcher.Count(utf8), Is.EqualTo(2));
            Assert.That(matcher.IsMatch(illFormed), Is.False);
            Assert.That(matcher.IsMatch("x\uFFFDx"u8), Is.True, "A replacement character that was written is a character.");
        });
    }

    [Test]
    public void Half_a_character_is_no_match_in_bytes([Values] MatchKind kind)
    {
        var matcher = KeywordMatcher.Create(["\ud83d", "\ude00", "x\ud83d", "\ude00y"], new() { MatchKind = kind, Folding = Folding.None });
        var utf8 = Encoding.UTF8.GetBytes("x😀y");
        Assert.Multiple(() =>
        {
            Assert.That(matcher.IsMatch("x😀y"), Is.True);
            Assert.That(matcher.IsMatch(utf8), Is.False);
            Assert.That(matcher.Count(utf8), Is.Zero);
            Assert.That(Searches.FindUtf8(matcher, utf8), Is.Empty);
        });
    }

    [TestCase("ab", 7, 1)]
    [TestCase("aä中😀", 7, 2)]
    [TestCase("中😀", 200, 3)]
    public void Random_texts_give_the_matches_of_their_utf16(string alphabet, int maxKeywordLength, int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var keywords = Enumerable.Range(0, 8).Select(_ => Draw(random, alphabet, random.Next(1, maxKeywordLength))).ToList();

            // Long keywords over a text of one character start far behind where the one before started.
            var dull = alphabet.EnumerateRunes().Last().ToString();
            keywords.Add(string.Concat(Enumerable.Repeat(dull, maxKeywordLength)));
            foreach (var kind in Enum.GetValues<MatchKind>())
            {
                var matcher = KeywordMatcher.Create(keywords, new KeywordMatcherOptions { MatchKind = kind, Folding = Folding.None });
                for (var i = 0; i < 5; i++)
                {
                    var text = Draw(random, alphabet, random.Next(1, 60)) + string.Concat(Enumerable.Repeat(dull, random.Next(2 * maxKeywordLength)));
                    AssertSame(matcher, text);
                }
            }
        }
    }

    /// <summary>The oracle decodes the bytes and tries every keyword at every place between two ill-formed sequences.</summary>
    [Test]
    public void Random_bytes_give_what_their_well_formed_stretches_give([Values] MatchKind kind)
    {
        var random = new Random(7);
        string[] keywords = ["a", "aé", "é中", "中\uFFFD", "中", "\uFFFD", "😀a", "a中"];
        var matcher = KeywordMatcher.Create(keywords, new KeywordMatcherOptions { MatchKind = kind, Folding = Folding.None });
        byte[] alphabet = [.. "aé中😀\uFFFD"u8, 0xFF, 0xC3, 0x80];
        for (var round = 0; round < 20_000; round++)
        {
            byte[] utf8 = [];
            while (utf8.Length < random.Next(40))
                utf8 = random.Next(3) == 0 ? [.. utf8, alphabet[random.Next(alphabet.Length)]] : [.. utf8, .. Encoding.UTF8.GetBytes(keywords[random.Next(keywords.Length)])];

            var expected = new List<Utf8KeywordMatch>();
            foreach (var (text, offset) in WellFormedStretches(utf8))
                foreach (var match in NaiveMatcher.Find(keywords, text, kind))
                    if (Searches.ToUtf8(text, match) is { } found) expected.Add(found with { Index = found.Index + offset });

            Assert.That(Searches.FindUtf8(matcher, utf8), Is.EqualTo(expected), () => Convert.ToHexString(utf8));
            Assert.That(matcher.Count(utf8), Is.EqualTo(expected.Count));
            Assert.That(matcher.IsMatch(utf8), Is.EqualTo(expected.Count > 0));
        }
    }

    [TestCase(100)]
    [TestCase(5000)]
    public void Searching_bytes_allocates_nothing(int repeats)
    {
        var matcher = KeywordMatcher.Create(["刷单", "返利", "usdt", "a", new string('单', 80)]);
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("今天刷单返利，ＵSDT😀", repeats)) + new string('单', 300));
        var masked = new byte[utf8.Length];
        var total = 0;
        Assert.That(Allocation.Least(() => total += Search(matcher, utf8, masked)), Is.Zero);
        Assert.That(total, Is.GreaterThan(0));
    }

    [Test]
    public void An_enumerator_may_be_left_early_and_disposed_twice()
    {
        var matcher = KeywordMatcher.Create(["a"]);
        var matches = matcher.EnumerateMatches("aaa"u8);
        Assert.That(matches.MoveNext(), Is.True);
        matches.Dispose();
        matches.Dispose();
        Assert.That(matches.MoveNext(), Is.False);
    }

    private static void AssertSame(KeywordMatcher matcher, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var all = Searches.Find(matcher, text).Select(match => Searches.ToUtf8(text, match)).OfType<Utf8KeywordMatch>().ToList();
        var found = Searches.FindUtf8(matcher, utf8);
        if (found.SequenceEqual(all) && matcher.Count(utf8) == all.Count && matcher.IsMatch(utf8) == all.Count > 0) return;
        Assert.Fail($"{matcher.MatchKind} in '{text}': expected {string.Join(' ', all)} but found {string.Join(' ', found)}");
    }

    private static IEnumerable<(string Text, int Offset)> WellFormedStretches(byte[] utf8)
    {
        var text = new StringBuilder();
        var offset = 0;
        var position = 0;
        while (position < utf8.Length)
        {
            var status = Rune.DecodeFromUtf8(utf8.AsSpan(position), out var rune, out var length);
            if (status == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
                position += length;
                continue;
            }

            yield return (text.ToString(), offset);
            text.Clear();
            position += length;
            offset = position;
        }

        yield return (text.ToString(), offset);
    }

    private static int Search(KeywordMatcher matcher, byte[] utf8, byte[] masked)
    {
        var total = matcher.Count(utf8) + (matcher.IsMatch(utf8) ? 1 : 0) + matcher.Mask(utf8, masked, (byte)'*');
        foreach (var match in matcher.EnumerateMatches(utf8)) total += match.Length;
        return total;
    }

    private static bool SameRange(Utf8KeywordMatch left, Utf8KeywordMatch right) =>
        (left.KeywordId, left.Index, left.Length) == (right.KeywordId, right.Index, right.Length);

    private static string Draw(Random random, string alphabet, int length)
    {
        var runes = alphabet.EnumerateRunes().ToArray();
        return string.Concat(Enumerable.Range(0, length).Select(_ => runes[random.Next(runes.Length)].ToString()));
    }
}
