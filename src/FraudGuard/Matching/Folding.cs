namespace FraudGuard.Matching;

/// <summary>Differences between a keyword and a text that a <see cref="KeywordMatcher"/> overlooks.</summary>
/// <remarks>
/// Keywords and text pass through the same folding, and every reported range is one of the original text. See
/// docs/folding.md for the cost and the risk of each flag.
/// </remarks>
[Flags]
public enum Folding
{
    /// <summary>Nothing is overlooked: UTF-16 code units are compared as they are.</summary>
    None = 0,

    /// <summary>
    /// Upper and lower case, by Unicode full case folding, independent of any culture: ß and ẞ match ss, and the Turkish
    /// İ and ı match i.
    /// </summary>
    Case = 1 << 0,

    /// <summary>Full-width and half-width forms: Ａ and A, ｶ and カ, the ideographic space and a space.</summary>
    Width = 1 << 1,

    /// <summary>
    /// Compatibility forms: circled, parenthesised, squared, superscript and ligature forms, mathematical alphanumerics,
    /// Roman numerals, regional indicators and emoji letters: ⓐ, ⒜, 🅰, 🇦 and 𝐚 match a, ㍿ matches 株式会社.
    /// </summary>
    Compatibility = 1 << 2,

    /// <summary>
    /// Traditional and Simplified Chinese, regional and Japanese variants of the same character: 轉 and 転 match 转.
    /// </summary>
    ChineseVariants = 1 << 3,

    /// <summary>
    /// Decimal digits of every script, enclosed digits and the Chinese financial numerals: ①, １, ١ and 壹 match 1. The
    /// everyday 一 二 三 stay as they are.
    /// </summary>
    Digits = 1 << 4,

    /// <summary>
    /// Diacritics and combining marks of alphabetic scripts: é matches e, and marks piled upon a letter are overlooked.
    /// Vowel signs that carry a word (Indic, Thai, Khmer …) and kana voicing stay.
    /// </summary>
    Diacritics = 1 << 5,

    /// <summary>Letters of other scripts that look like Latin ones, by UTS #39: Cyrillic а and Cherokee Ꭺ match a.</summary>
    Confusables = 1 << 6,

    /// <summary>Digits and signs that stand for Latin letters inside a word: 1nv3$t matches invest.</summary>
    Leet = 1 << 7,

    /// <summary>
    /// Characters that show nothing: zero-width characters, bidirectional controls, variation selectors, soft hyphens, tags,
    /// fillers.
    /// </summary>
    Invisible = 1 << 8,

    /// <summary>Punctuation, symbols, emoji and spaces inserted between the characters of a keyword.</summary>
    Separators = 1 << 9,

    /// <summary>A character repeated several times.</summary>
    Repeats = 1 << 10,

    /// <summary>Chinese characters commonly written for another that looks or sounds alike: 薇 and 徽 match 微.</summary>
    Substitutes = 1 << 11,

    /// <summary>A Chinese character's most common reading, in letters without tone: weixin matches 微信.</summary>
    Pinyin = 1 << 12,

    /// <summary>What a host should use unless it knows better.</summary>
    Default = Case | Width,
}
