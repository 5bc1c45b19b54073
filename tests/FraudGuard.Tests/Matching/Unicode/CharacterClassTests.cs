using System.Globalization;
using System.Text;
using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching.Unicode;

public sealed class CharacterClassTests
{
    private static readonly object[][] Samples =
    [
        [CharacterClass.Letter, "aZéßøжאعกहꓮꭰ𝐀ⓐ🅰🇦Ⅷ™ℹﬁ"],
        [CharacterClass.Ideograph, "微信𠮷〇々㊙㍿⼈⻋豈🈚"],
        [CharacterClass.Kana, "あアｱゃッヽㄅ"],
        [CharacterClass.Hangul, "한ㄱᄀ"],
        [CharacterClass.Digit, "0９١①➊⑩²½𝟎"],
        [CharacterClass.CombiningMark, "\u0301\u0336\u064B\u0E31\u093F\u3099"],
        [CharacterClass.Invisible, "\u200B\u200D\u034F\u00AD\u2066\uFE0F\uFEFF\u3164\u115F\uFFA0\u2800\u0000\U000E0041\U000E0101"],
        [CharacterClass.Space, " \t\u00A0\u3000\u2009"],
        [CharacterClass.Separator, "·*-_/\\|~+=^`'\"#&@☆★●♥→─【】「」()（）《》、丨丶ー〜％$￥×－＊・•§©₨"],
        [CharacterClass.ClauseEnd, ",，:：﹐،"],
        [CharacterClass.SentenceEnd, ".!?。！？；;…⋯．｡‼؟\n\r\u0085\u2028\u2029"],
        [CharacterClass.Emoji, "😀👍🏽💰🧧🐎\u20E3"],
        [CharacterClass.Other, "\uE000\uFFFF\u0378"],
    ];

    [TestCaseSource(nameof(Samples))]
    public void A_character_has_the_class_a_reader_gives_it(object expected, string characters)
    {
        foreach (Rune rune in characters.EnumerateRunes())
        {
            Assert.That(FoldingTables.Classify(rune.Value), Is.EqualTo(expected), $"{rune} U+{rune.Value:X4}");
        }
    }

    [Test]
    public void A_surrogate_on_its_own_has_no_class([Values(0xD800, 0xDBFF, 0xDC00, 0xDFFF)] int surrogate) =>
        Assert.That(FoldingTables.Classify(surrogate), Is.EqualTo(CharacterClass.Other));

    [Test]
    public void Every_scalar_has_a_known_class_that_its_category_allows()
    {
        for (int scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            CharacterClass found = FoldingTables.Classify(scalar);
            if (!Enum.IsDefined(found) || !Allows(CharUnicodeInfo.GetUnicodeCategory(scalar), found))
            {
                Assert.Fail($"U+{scalar:X4}, {CharUnicodeInfo.GetUnicodeCategory(scalar)}, has the class {found}.");
            }
        }

        Assert.Pass();
    }

    /// <summary>The platform's general categories are the oracle, loosely: its Unicode may be newer than ours.</summary>
    private static bool Allows(UnicodeCategory category, CharacterClass found) => found switch
    {
        CharacterClass.Letter or CharacterClass.Ideograph or CharacterClass.Kana or CharacterClass.Hangul =>
            category <= UnicodeCategory.OtherLetter || category is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
                or UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol,
        CharacterClass.Digit => category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber or UnicodeCategory.OtherSymbol,
        CharacterClass.CombiningMark => category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark,
        CharacterClass.Space => category is UnicodeCategory.SpaceSeparator or UnicodeCategory.Control,
        CharacterClass.Emoji => category is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned,
        CharacterClass.Separator or CharacterClass.ClauseEnd or CharacterClass.SentenceEnd =>
            category > UnicodeCategory.EnclosingMark || category is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter,
        CharacterClass.Other => category != UnicodeCategory.Control,
        _ => true,
    };
}
