using System.Globalization;
using FraudGuard.Matching;

namespace FraudGuard.Inspection;

// Which characters a reader passes over when they stand inside a word.
internal static class ReadingSigns
{
    // They belong to sums, shares, names and lists, wherever they stand.
    private const string Kept = "'’@%$€£¥₹+&、＇＠％＄￡￥＋＆\"";

    public static bool IsSign(char unit, CharacterClass kind) =>
        kind is CharacterClass.Separator or CharacterClass.Emoji && !Kept.Contains(unit) && !IsBracket(unit);

    // The parts of a link and of a number that other writing uses as separators.
    public static bool IsWeak(char unit) => unit is '-' or '_' or '/' or '=' or '#' or '~' or '?';

    public static bool IsWord(CharacterClass kind) => kind is >= CharacterClass.Letter and <= CharacterClass.Digit;

    // The class of the character at an index, and how many units it has.
    public static CharacterClass ClassAt(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        return char.IsSurrogate(text[index])
            ? FoldingTables.Classify(CharacterFolding.ScalarAt(text, index, out length))
            : UnitClasses.Of(text[index]);
    }

    private static bool IsBracket(char unit) => char.GetUnicodeCategory(unit) is UnicodeCategory.OpenPunctuation
        or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;
}
