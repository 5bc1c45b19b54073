using System.Text;
using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching.Unicode;

public sealed class FoldingTablesTests
{
    private const Folding Most = Folding.Case | Folding.Width | Folding.Compatibility | Folding.ChineseVariants | Folding.Digits
        | Folding.Diacritics | Folding.Confusables | Folding.Invisible;

    private const Folding Everything = Most | Folding.Substitutes | Folding.Pinyin;

    private static readonly Folding[] Singles =
        [.. Enum.GetValues<Folding>().Where(flag => System.Numerics.BitOperations.PopCount((uint)flag) == 1)];

    [TestCase("Straße", "strasse")]
    [TestCase("STRASSE", "strasse")]
    [TestCase("STRAẞE", "strasse")]
    [TestCase("İstanbul", "istanbul")]
    [TestCase("ıstanbul", "istanbul")]
    [TestCase("ΟΔΟΣ", "οδοσ")]
    [TestCase("οδος", "οδοσ")]
    [TestCase("ПРИВЕТ", "привет")]
    [TestCase("Ａ", "ａ")]
    [TestCase("微信", "微信")]
    public void Case_folds_fully(string text, string expected) => Check(text, Folding.Case, expected);

    [TestCase("ｓｈｕａ　ｄａｎ", "shua dan")]
    [TestCase("１００％", "100%")]
    [TestCase("ｶﾞｽ", "カ\u3099ス")]
    [TestCase("ＵSＤＴ", "USDT")]
    [TestCase("①", "①")]
    public void Width_folds(string text, string expected) => Check(text, Folding.Width, expected);

    [TestCase("ⓐ⒜🅰🇦𝐚𝒶ª", "aaAAaaa")]
    [TestCase("ﬁｎ", "fiｎ")]
    [TestCase("㍿", "株式会社")]
    [TestCase("㊙㈱⼈⻋", "秘株人车")]
    [TestCase("①⑴⒈²₂⑳➉🔟", "11122201010")]
    [TestCase("Ⅷ℡№", "VIIITELNo")]
    [TestCase("🆗🆓🆔", "OKFREEID")]
    [TestCase("… ‼ ´ ¨", "… ‼ ´ ¨")]
    [TestCase("1\uFE0F\u20E3", "1\uFE0F")]
    public void Compatibility_forms_fold(string text, string expected) => Check(text, Folding.Compatibility, expected);

    [TestCase("轉賬匯款", "转账汇款")]
    [TestCase("帳戶", "账户")]
    [TestCase("銀行驗證碼", "银行验证码")]
    [TestCase("転売 気 沢", "转卖 气 泽")]
    [TestCase("裏裡 麵 線綫 羣 着著", "里里 面 线线 群 着着")]
    [TestCase("芸缶弁予", "芸缶弁予")]
    [TestCase("刷单返利", "刷单返利")]
    public void Chinese_variants_fold(string text, string expected) => Check(text, Folding.ChineseVariants, expected);

    [TestCase("１００", "100")]
    [TestCase("①〇〇", "100")]
    [TestCase("١٠٠", "100")]
    [TestCase("壹零零", "100")]
    [TestCase("𝟏𝟘𝟎", "100")]
    [TestCase("贰叁肆伍陆柒捌玖", "23456789")]
    [TestCase("一起三方十分", "一起三方十分")]
    [TestCase("㈠", "㈠")]
    [TestCase("½Ⅷ", "½Ⅷ")]
    public void Digits_fold(string text, string expected) => Check(text, Folding.Digits, expected);

    [TestCase("éÉñÅ", "eEnA")]
    [TestCase("e\u0301n\u0303\u0336", "en")]
    [TestCase("øđłħƒ", "odlhf")]
    [TestCase("Việt Nam", "Viet Nam")]
    [TestCase("йё", "ие")]
    [TestCase("がパ", "がパ")]
    [TestCase("हिन्दी ไทย์ ที่", "हिन्दी ไทย์ ที่")]
    [TestCase("שָׁלוֹם مُحَمَّد", "שלום محمد")]
    [TestCase("각", "각")]
    public void Diacritics_fold(string text, string expected) => Check(text, Folding.Diacritics, expected);

    [TestCase("Ьitcoin", "bitcoin")]
    [TestCase("аеорсухіѕј", "aeopcyxisj")]
    [TestCase("АВЕКМНОРСТХУ", "ABEKMHOPCTXY")]
    [TestCase("ВІТСОІΝ", "BITCOIN")]
    [TestCase("тelegraм", "telegram")]
    [TestCase("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX")]
    [TestCase("inνest υsdt", "invest usdt")]
    [TestCase("ᎪᏴᏟᎠ", "ABCD")]
    [TestCase("ꓮꓐꓚꓓ", "ABCD")]
    [TestCase("ⲟⲣⲥ", "opc")]
    [TestCase("ᴛᴇʟᴇɢʀᴀᴍ", "telegram")]
    [TestCase("ɡοοɡӏе", "google")]
    [TestCase("エ作カ入ロ", "工作力入口")]
    [TestCase("modern 10 O0 l1I|", "modern 10 O0 l1I|")]
    [TestCase("t․me∕x", "t.me/x")]
    [TestCase("微×信—", "微×信-")]
    [TestCase("ß", "ß")]
    public void Confusables_fold(string text, string expected) =>
        Check(text, Folding.Confusables, expected);

    [TestCase("in\u034Fvest", "invest")]
    [TestCase("微\u200B信\u200D\uFEFF\u2060\u00AD", "微信")]
    [TestCase("\u202Ea\u202C\u2066b\u2069", "ab")]
    [TestCase("❤\uFE0F\u3164\u2800\u115F\uFFA0", "❤")]
    [TestCase("a\U000E0041\U000E0100b", "ab")]
    [TestCase("a\u0000\u0007b\tc\nd", "ab\tc\nd")]
    public void Invisible_characters_go(string text, string expected) => Check(text, Folding.Invisible, expected);

    [TestCase("薇信 徽芯", "微信 微芯")]
    [TestCase("伽裙 领🧧 💰", "加群 领红包 钱")]
    [TestCase("银荇咔 吱付堡", "银行卡 支付宝")]
    [TestCase("刷丹 兼织 睹 提苋", "刷单 兼职 睹 提现")]
    [TestCase("权威信息 简直 克服 问题现在", "权威信息 简直 克服 问题现在")]
    public void Substitutes_fold(string text, string expected) => Check(text, Folding.Substitutes, expected);

    [TestCase("微信", "weixin")]
    [TestCase("银行还款", "yinhanghuankuan")]
    [TestCase("绿女略", "lvnvlve")]
    [TestCase("刷单abc", "shuadanabc")]
    [TestCase("銀行", "yinhang")]
    [TestCase("かな 한 〇", "かな 한 〇")]
    public void Characters_become_pinyin(string text, string expected) => Check(text, Folding.Pinyin, expected);

    [Test]
    public void Substitutes_act_after_variants_and_before_pinyin()
    {
        Check("紅苞", Folding.ChineseVariants | Folding.Substitutes, "红包");
        Check("薇㐰", Folding.Substitutes | Folding.Pinyin, "weixin");
        Check("➕薇", Everything, "jiawei");
    }

    [TestCase("⑩")]
    [TestCase("㍿")]
    [TestCase("ﷺ")]
    public void A_character_that_becomes_several_is_special(string text)
    {
        Assert.That(UnitFoldingMap.For(Folding.Compatibility).IsSpecial(text[0]), Is.True);
        Assert.That(UnitFoldingMap.For(Folding.Case).IsSpecial(text[0]), Is.False);
    }

    [Test]
    public void The_longest_folding_is_as_long_as_said()
    {
        char[] folded = new char[64];
        int longest = 0;
        foreach (Folding flags in FlagSets())
        {
            for (int scalar = 0; scalar <= 0x10FFFF; scalar++)
            {
                longest = Math.Max(longest, FoldingTables.Fold(scalar, flags, folded));
            }
        }

        Assert.That(longest, Is.EqualTo(FoldingTables.MaxFoldedLength));
    }

    /// <summary>The platform's own tables of simple case mappings are the oracle.</summary>
    [Test]
    public void Both_cases_of_every_letter_fold_alike()
    {
        foreach (Rune rune in AllRunes())
        {
            // A newer Unicode than ours may know more pairs.
            string lower = Rune.ToLowerInvariant(rune).ToString();
            if (lower != rune.ToString() && FoldingTables.Classify(rune.Value) != CharacterClass.Other && IsOfOurVersion(lower))
            {
                Assert.That(Fold(rune.ToString(), Folding.Case), Is.EqualTo(Fold(lower, Folding.Case)), $"U+{rune.Value:X4}");
            }
        }
    }

    /// <summary>The platform's normalization is the oracle for letters and digits that dress up an ASCII one.</summary>
    [Test]
    public void Every_styled_ascii_letter_or_digit_folds_to_it()
    {
        int found = 0;
        foreach (Rune rune in AllRunes().Where(rune => !rune.IsAscii && FoldingTables.Classify(rune.Value) != CharacterClass.Other))
        {
            string plain = rune.ToString().Normalize(NormalizationForm.FormKC);
            if (plain.Length == 1 && char.IsAsciiLetterOrDigit(plain[0]))
            {
                found++;
                Assert.That(Fold(rune.ToString(), Folding.Compatibility | Folding.Width), Is.EqualTo(plain), $"U+{rune.Value:X4}");
            }
        }

        Assert.That(found, Is.GreaterThan(900));
    }

    /// <summary>The platform's digit values are the oracle.</summary>
    [Test]
    public void Every_decimal_digit_folds_to_ascii()
    {
        int found = 0;
        foreach (Rune rune in AllRunes().Where(rune => FoldingTables.Classify(rune.Value) != CharacterClass.Other))
        {
            if (Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.DecimalDigitNumber)
            {
                found++;
                string digit = ((int)Rune.GetNumericValue(rune)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                Assert.That(Fold(rune.ToString(), Folding.Digits), Is.EqualTo(digit), $"U+{rune.Value:X4}");
            }
        }

        Assert.That(found, Is.GreaterThan(600));
    }

    [Test]
    public void No_ascii_character_is_a_look_alike_or_has_marks()
    {
        for (char c = ' '; c <= '~'; c++)
        {
            string text = c.ToString();
            Assert.That(Fold(text, Everything & ~Folding.Case), Is.EqualTo(text));
            Assert.That(Fold(text, Everything), Is.EqualTo(text.ToLowerInvariant()));
        }
    }

    [TestCase('0', "o")]
    [TestCase('1', "il")]
    [TestCase('@', "a")]
    [TestCase('$', "s")]
    [TestCase('x', "")]
    [TestCase('微', "")]
    public void Leet_letters_are_told(char unit, string letters) => Assert.That(LeetLetters.Of(unit).ToString(), Is.EqualTo(letters));

    [TestCase("Ａ")]
    [TestCase("𝐀")]
    [TestCase("А")]
    [TestCase("Á")]
    [TestCase("Ⓐ")]
    [TestCase("🅰")]
    [TestCase("🇦")]
    [TestCase("Α")]
    [TestCase("А\u0301")]
    public void Flags_compose(string text) => Check(text, Most, "a");

    [Test]
    public void Folding_again_changes_nothing(
        [ValueSource(nameof(FlagSets))] Folding flags)
    {
        Span<char> once = stackalloc char[FoldingTables.MaxFoldedLength];
        for (int scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            int length = FoldingTables.Fold(scalar, flags, once, out Folding taken);
            bool isUnchanged = length > 0
                && (Rune.TryCreate(scalar, out Rune rune) ? once[..length].SequenceEqual(rune.ToString()) : once[0] == scalar);
            if (isUnchanged != (taken == Folding.None) || (taken & ~flags) != 0)
            {
                Assert.Fail($"U+{scalar:X4} under {flags} said it took {taken}.");
            }

            if (!isUnchanged)
            {
                string text = new(once[..length]);
                if (Fold(text, flags) != text)
                {
                    Assert.Fail($"U+{scalar:X4} under {flags} became {text}, then {Fold(text, flags)}.");
                }
            }
        }

        Assert.Pass();
    }

    [Test]
    public void Surrogates_on_their_own_stay()
    {
        char[] folded = new char[FoldingTables.MaxFoldedLength];
        for (int scalar = 0xD800; scalar < 0xE000; scalar++)
        {
            Assert.That(FoldingTables.Fold(scalar, Everything, folded), Is.EqualTo(1));
            Assert.That((int)folded[0], Is.EqualTo(scalar));
        }
    }

    [Test]
    public void A_table_of_code_units_agrees_with_folding_one_by_one([ValueSource(nameof(FlagSets))] Folding flags)
    {
        UnitFoldingMap map = UnitFoldingMap.For(flags);
        char[] folded = new char[FoldingTables.MaxFoldedLength];
        for (int unit = 0; unit <= 0xFFFF; unit++)
        {
            int length = FoldingTables.Fold(unit, flags, folded);
            bool isSpecial = length != 1 || char.IsSurrogate((char)unit);
            if (map.IsSpecial((char)unit) != isSpecial || map.Units[unit] != (isSpecial ? unit : folded[0]))
            {
                Assert.Fail($"U+{unit:X4} under {flags} differs.");
            }
        }

        Assert.Pass();
    }

    /// <summary>Every flag alone, what hosts use, and pairs and larger sets drawn at random.</summary>
    private static IEnumerable<Folding> FlagSets()
    {
        Random random = new(20240815);
        return Singles
            .Concat([Folding.None, Folding.Default, Most, Everything])
            .Concat(Enumerable.Range(0, 20).Select(_ => (Folding)random.Next((int)Everything + 1)))
            .Distinct();
    }

    private static IEnumerable<Rune> AllRunes() =>
        Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(scalar => new Rune(scalar));

    private static bool IsOfOurVersion(string text) =>
        FoldingTables.Classify(char.ConvertToUtf32(text, 0)) != CharacterClass.Other;

    private static void Check(string text, Folding flags, string expected) => Assert.That(Fold(text, flags), Is.EqualTo(expected));

    private static string Fold(string text, Folding flags)
    {
        StringBuilder result = new();
        char[] folded = new char[FoldingTables.MaxFoldedLength];
        for (int i = 0; i < text.Length; i++)
        {
            int scalar = char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i++) : text[i];
            result.Append(folded, 0, FoldingTables.Fold(scalar, flags, folded));
        }

        return result.ToString();
    }
}
