using System.Text;
using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

/// <summary>The screen may send too many texts to the deep search, never too few: what it passes has the same matches either way.</summary>
public class TextScreenTests
{
    private static readonly string[] Pieces =
    [
        "刷", "单", "返", "利", "微", "信", "薇", "轉", "转", "账", "a", "b", "s", "l", "i", "o", "A", "V", "0", "1", "3", "5", "@", "$",
        " ", " ", "·", "*", "-", ".", ",", "，", "。", "！", "!", "?", "、", ":", "\n", "😀", "❤\uFE0F", "\u200B", "\u200D", "\u0301", "é", "Ａ",
        "а", "①", "壹", "𝐚", "ﬁ", "の", "々", "〇", "《", "》", "…", "～", "　",
        "\u0399", "\U0001D6EA", "aa", "ll", "单单", "50", "哈",
    ];

    [Test]
    public void Common_units_fold_one_to_one()
    {
        var folding = new CharacterFolding(Folding.Default);
        Assert.That(CommonUnits.FoldOneToOne(folding), Is.True);
        Assert.That(CommonUnits.All.Where(unit => folding.IsSpecial(unit)), Is.Empty);
    }

    [Test]
    public void A_text_of_common_units_without_neighbourhoods_is_passed()
    {
        var matcher = KeywordMatcher.Create(["刷单返利", "加微信"]);
        Assert.Multiple(() =>
        {
            Assert.That(matcher.NeedsDeepSearch("今天天气不错，我们去公园散步吧"), Is.False);
            Assert.That(matcher.NeedsDeepSearch("好的"), Is.False);
            Assert.That(matcher.NeedsDeepSearch("What are you doing this weekend? We could go hiking."), Is.False);
            Assert.That(matcher.NeedsDeepSearch("刷·单返利"), Is.True);
        });
    }

    [TestCase(1, 6)]
    [TestCase(2, 12)]
    [TestCase(3, 24)]
    [TestCase(4, 40)]
    [TestCase(5, 110)]
    public void What_the_screen_passes_has_the_same_matches_in_the_deep_search(int seed, int maxPieces)
    {
        var random = new Random(seed);
        var passed = 0;
        for (var round = 0; round < 120; round++)
        {
            // Few pieces at a time, so that they meet often.
            var pieces = Enumerable.Range(0, random.Next(3, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]).ToArray();
            var folding = random.Next(3) switch
            {
                0 => Folding.Default,
                1 => Folding.Default & (Folding)random.Next(1, (int)Folding.All + 1),
                _ => Folding.Default & ~(Folding)(1 << random.Next(13)),
            };
            var keywords = Enumerable.Range(0, random.Next(1, 6))
                .Select(_ => Draw(random, pieces, random.Next(1, 6))).Where(keyword => new CharacterFolding(folding).Fold(keyword) != "").ToArray();
            if (keywords.Length == 0) continue;
            var matcher = KeywordMatcher.Create(keywords, new KeywordMatcherOptions { Folding = folding });
            for (var i = 0; i < 60; i++)
            {
                var text = Draw(random, pieces, random.Next(1, maxPieces + 1));
                if (matcher.NeedsDeepSearch(text)) continue;
                passed++;
                using var deep = DeepSearch.Find(matcher, text);
                var expected = deep.Matches.ToArray();
                var found = new List<KeywordMatch>();
                foreach (var match in matcher.EnumerateMatches(text)) found.Add(match);
                if (!found.SequenceEqual(expected))
                {
                    Assert.Fail($"{folding} [{string.Join('|', keywords)}] in '{text}' ({string.Join(' ', text.Select(c => ((int)c).ToString("X4")))}): "
                        + $"found {KeywordMatcherCases.Write(found)}, deep {KeywordMatcherCases.Write([.. expected])}");
                }
            }
        }

        Assert.That(passed, Is.GreaterThan(100));
    }

    private static string Draw(Random random, string[] pieces, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(pieces[random.Next(pieces.Length)]);
        return text.ToString();
    }
}
