using System.Buffers;
using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

/// <summary>However a text is cut, the scanner finds what a search of the whole finds, in the same order.</summary>
public class KeywordScannerTests
{
    private static readonly Folding[] Foldings = [Folding.None, Folding.Case, Folding.Case | Folding.Width, Folding.Default, Folding.All];

    [Test]
    public void Cases_hold_for_every_way_to_cut(
        [ValueSource(typeof(KeywordMatcherCases), nameof(KeywordMatcherCases.All))] object boxed, [Values] MatchKind kind)
    {
        var @case = (KeywordMatcherCases.Case)boxed;
        var matcher = KeywordMatcher.Create(@case.Keywords, new KeywordMatcherOptions { MatchKind = kind, Folding = @case.Folding });
        var expected = Searches.Find(matcher, @case.Text);
        var scanner = new KeywordScanner(matcher);
        for (var length = 1; length <= @case.Text.Length + 1; length++)
            Assert.That(Searches.FindInPieces(scanner, @case.Text, length), Is.EqualTo(expected), () => $"in pieces of {length}");
    }

    [TestCase("ab", 8)]
    [TestCase("aB中 ", 6)]
    [TestCase("刷单词,a", 5)]
    public void Random_cuts_change_nothing(string alphabet, int maxKeywordLength)
    {
        var random = new Random(maxKeywordLength);
        for (var round = 0; round < 400; round++)
        {
            var keywords = Enumerable.Range(0, random.Next(1, 7)).Select(_ => DrawKeyword(random, alphabet, maxKeywordLength)).ToArray();
            foreach (var kind in Enum.GetValues<MatchKind>())
            {
                var matcher = KeywordMatcher.Create(keywords, new() { MatchKind = kind, Folding = Foldings[random.Next(Foldings.Length)] });
                var scanner = new KeywordScanner(matcher);
                for (var i = 0; i < 6; i++)
                {
                    var text = Draw(random, alphabet, random.Next(150));
                    var lengths = Enumerable.Range(0, 5).Select(_ => random.Next(random.Next(2) == 0 ? 4 : 40)).Append(1).ToArray();
                    var found = Searches.FindInPieces(scanner, text, lengths);
                    var expected = Searches.Find(matcher, text);
                    if (!found.SequenceEqual(expected))
                        Assert.Fail($"{kind} {matcher.Folding} {string.Join('|', keywords.Select(Describe))} in '{text}' cut at {string.Join(',', lengths)}: expected {string.Join(' ', expected)} but found {string.Join(' ', found)}");
                }
            }
        }
    }

    /// <summary>Texts far longer than the scanner's buffer.</summary>
    [Test]
    public void Long_texts_keep_absolute_positions([Values] MatchKind kind)
    {
        var random = new Random(3);
        var matcher = KeywordMatcher.Create(
            [new Keyword(new string('a', 300) + "b"), new Keyword("ab") { WholeWord = true }, new Keyword("b") { Exceptions = ["aab", "ba"] }],
            new() { MatchKind = kind });
        var text = string.Concat(Enumerable.Range(0, 400).Select(_ => new string('a', random.Next(400)) + (random.Next(2) == 0 ? "b" : " ab ")));
        var expected = Searches.Find(matcher, text);
        Assert.That(expected, Has.Count.GreaterThan(200));
        var scanner = new KeywordScanner(matcher);
        foreach (var length in new[] { 1, 7, 303, 4096, 5000, text.Length })
            Assert.That(Searches.FindInPieces(scanner, text, length), Is.EqualTo(expected), () => $"in pieces of {length}");
    }

    /// <summary>Writing that takes signs, repetitions and invisible characters to read, over many times the scanner's memory.</summary>
    [Test]
    public void Written_around_keywords_are_found_across_seams([Values] MatchKind kind)
    {
        var random = new Random(4);
        Keyword[] keywords =
        [
            new("刷单返利"), new("刷单"), new("返利") { Exceptions = ["返利网"] }, new("usdt") { WholeWord = true }, new("investment"), new("单"),
            new("加微信") { Exact = true },
        ];
        string[] parts =
        [
            "刷单返利", "刷·单·返·利", "刷 单 返 利", "刷刷刷单单单返返利利", "返利网", "返\u200b利", "ＵＳＤＴ", "usdts", "i.n.v.e.s.t.m.e.n.t", "1nve5tment",
            "iiinvestment", "微信", "加微信", "加薇信", "今天天气", "，", "。", " ", "hello ", "\u0301", "😀", "\ud83d", "返利", "单",
        ];
        var matcher = KeywordMatcher.Create(keywords, new() { MatchKind = kind, Folding = Folding.Default });
        var scanner = new KeywordScanner(matcher);
        for (var round = 0; round < 10; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 5000).Select(_ => parts[random.Next(parts.Length)]));
            var expected = Searches.Find(matcher, text);
            var found = Searches.FindInPieces(scanner, text, random.Next(1, 50), random.Next(1, 9), random.Next(1, 5000));
            Assert.That(found.SequenceEqual(expected), Is.True, () => Difference(expected, found));
            Assert.That(expected, Has.Count.GreaterThan(500));
        }
    }

    [Test]
    public void A_sequence_is_its_segments()
    {
        var scanner = new KeywordScanner(KeywordMatcher.Create(["刷单返利", "单"]));
        var first = new Segment("今天刷".AsMemory(), 0);
        var last = first.Append("单返").Append("").Append("利单");
        List<ScannedMatch> found = [.. scanner.Scan(new ReadOnlySequence<char>(first, 0, last, last.Memory.Length))];
        Assert.That(scanner.Position, Is.EqualTo(7));
        found.AddRange(scanner.Complete());
        Assert.That(found.Select(match => (match.KeywordId, match.Index, match.Length)), Is.EqualTo(new[] { (1, 3L, 1), (0, 2L, 4), (1, 6L, 1) }));
    }

    [Test]
    public void A_match_is_reported_as_soon_as_it_is_certain()
    {
        var scanner = new KeywordScanner(KeywordMatcher.Create(["abc"], new() { Folding = Folding.None }));
        Assert.That(scanner.Scan("abc").Length, Is.Zero, "Nothing is certain at the end of a piece.");
        var reported = false;
        for (var i = 0; i < 10 && !reported; i++) reported = scanner.Scan(".").Length != 0;
        Assert.That(reported, Is.True, "Ten units are more than the longest keyword and its surroundings.");
    }

    [Test]
    public void After_the_end_another_text_begins()
    {
        var scanner = new KeywordScanner(KeywordMatcher.Create(["ab"]));
        scanner.Scan("xxa");
        Assert.That(scanner.Complete().Length, Is.Zero);
        Assert.That(scanner.Position, Is.Zero);
        scanner.Scan("b ab");
        Assert.That(scanner.Complete().ToArray().Select(match => match.Index), Is.EqualTo(new[] { 2L }));

        scanner.Scan("ab");
        scanner.Reset();
        Assert.That(scanner.Complete().Length, Is.Zero);
        Assert.That(() => new KeywordScanner(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Pieces_allocate_nothing_once_warm()
    {
        var scanner = new KeywordScanner(KeywordMatcher.Create(["刷单", "返利", "a"]));
        var piece = string.Concat(Enumerable.Repeat("今天刷单返利 a", 20));
        for (var i = 0; i < 200; i++) scanner.Scan(piece);
        var total = 0;
        var allocated = Allocation.Least(() =>
        {
            for (var i = 0; i < 1000; i++) total += scanner.Scan(piece).Length;
            for (var i = 0; i < 1000; i++) total += scanner.Scan(piece.AsSpan(i % piece.Length, 1)).Length;
        });
        Assert.That(allocated, Is.Zero);
        Assert.That(total, Is.GreaterThan(60_000));
    }

    private static string Difference(List<KeywordMatch> expected, List<KeywordMatch> found)
    {
        var index = expected.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"from match {index} of {expected.Count}: expected {string.Join(' ', expected.Skip(index).Take(3))} but found {string.Join(' ', found.Skip(index).Take(3))}";
    }

    private static Keyword DrawKeyword(Random random, string alphabet, int maxLength)
    {
        var text = Draw(random, alphabet, random.Next(1, maxLength + 1));
        var keyword = new Keyword(text) { WholeWord = random.Next(4) == 0, Exact = random.Next(4) == 0 };
        if (random.Next(2) == 0) return keyword;
        return keyword with { Exceptions = [Draw(random, alphabet, random.Next(12)) + text + Draw(random, alphabet, random.Next(12))] };
    }

    private static string Describe(Keyword keyword) =>
        $"{keyword.Text}{(keyword.WholeWord ? "[word]" : "")}{(keyword.Exact ? "[exact]" : "")}({string.Join(',', keyword.Exceptions)})";

    private static string Draw(Random random, string alphabet, int length) =>
        string.Create(length, (random, alphabet), static (result, state) =>
        {
            for (var i = 0; i < result.Length; i++) result[i] = state.alphabet[state.random.Next(state.alphabet.Length)];
        });

    private sealed class Segment : ReadOnlySequenceSegment<char>
    {
        public Segment(ReadOnlyMemory<char> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Segment Append(string text)
        {
            var next = new Segment(text.AsMemory(), RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
