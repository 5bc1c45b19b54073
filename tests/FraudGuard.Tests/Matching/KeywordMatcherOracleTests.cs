using System.Text;
using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

/// <summary>Random keywords and texts, compared with <see cref="NaiveMatcher"/>: ids, ranges and order.</summary>
public class KeywordMatcherOracleTests
{
    private const string CommonChinese = "的一是不了人我在有他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切";

    private static readonly MatchKind[] Kinds = [MatchKind.All, MatchKind.LeftmostLongest, MatchKind.LeftmostFirst];

    // Together a little over two million comparisons.
    [TestCase("ab", 6, 40, 1, 700)]
    [TestCase("ab", 12, 6, 2, 700)]
    [TestCase("abc", 8, 20, 3, 700)]
    [TestCase("abcdefghij", 20, 30, 4, 700)]
    [TestCase("微信加v0 ", 10, 30, 5, 700)]
    [TestCase(CommonChinese, 60, 80, 6, 300)]
    [TestCase("aä中\ud83d\ude00\u200b", 10, 30, 7, 700)]
    public void Random_texts_give_what_the_naive_search_gives(string alphabet, int maxKeywords, int maxLength, int seed, int matchers)
    {
        var random = new Random(seed);
        var compared = 0;
        for (var round = 0; round < matchers; round++)
        {
            var maxKeywordLength = random.Next(1, 7);
            var keywords = Enumerable.Range(0, random.Next(1, maxKeywords + 1))
                .Select(_ => Draw(random, alphabet, random.Next(1, maxKeywordLength + 1))).ToArray();
            var texts = Enumerable.Range(0, 70).Select(_ => DrawText(random, alphabet, keywords, maxLength)).ToArray();
            foreach (var kind in Kinds)
            {
                // Folding that changes nothing in these alphabets runs the other engine path. It takes a surrogate pair as
                // one character, so halves of pairs as keywords are for plain comparison only.
                var hasSurrogates = alphabet.Any(char.IsSurrogate);
                foreach (var folding in hasSurrogates ? [Folding.None, Folding.None] : new[] { Folding.None, Folding.Case })
                {
                    var matcher = KeywordMatcher.Create(keywords, new KeywordMatcherOptions { MatchKind = kind, Folding = folding });
                    foreach (var text in texts)
                    {
                        Compare(matcher, keywords, text);
                        compared++;
                    }
                }
            }
        }

        Assert.That(compared, Is.EqualTo(matchers * 70 * 6));
    }

    private static void Compare(KeywordMatcher matcher, string[] keywords, string text)
    {
        var expected = NaiveMatcher.Find(keywords, text, matcher.MatchKind);
        var position = 0;
        var same = true;
        foreach (var match in matcher.EnumerateMatches(text))
            same &= position < expected.Count && expected[position++] == match;

        if (same && position == expected.Count && matcher.Count(text) == position && matcher.IsMatch(text) == (position > 0)) return;
        Assert.Fail($"{matcher.MatchKind} {matcher.Folding} [{string.Join('|', keywords)}] in '{text}': found {KeywordMatcherCases.Write([.. Found(matcher, text)])}, expected {KeywordMatcherCases.Write(expected)}");
    }

    private static List<KeywordMatch> Found(KeywordMatcher matcher, string text)
    {
        var found = new List<KeywordMatch>();
        foreach (var match in matcher.EnumerateMatches(text)) found.Add(match);
        return found;
    }

    /// <summary>Random units with whole and cut-off keywords among them.</summary>
    private static string DrawText(Random random, string alphabet, string[] keywords, int maxLength)
    {
        var length = random.Next(maxLength + 1);
        var text = new StringBuilder();
        while (text.Length < length)
        {
            var keyword = keywords[random.Next(keywords.Length)];
            text.Append(random.Next(4) switch
            {
                0 => keyword,
                1 => keyword[..random.Next(keyword.Length)],
                _ => Draw(random, alphabet, random.Next(1, 4)),
            });
        }

        return text.ToString(0, Math.Min(length, text.Length));
    }

    private static string Draw(Random random, string alphabet, int length) =>
        string.Create(length, (random, alphabet), static (result, state) =>
        {
            for (var i = 0; i < result.Length; i++) result[i] = state.alphabet[state.random.Next(state.alphabet.Length)];
        });
}
