using System.Globalization;
using System.Text;

namespace FraudGuard.Tool.Evidence.Pdf;

/// <summary>Breaks text into lines: Chinese between any two characters but around punctuation, other text at spaces, what is too long anywhere.</summary>
internal static class LineBreaker
{
    private const string NeverFirst = "。，、；：？！）】》」』〉〕］｝”’…—～·％℃,.;:?!)]}%'\"";
    private const string NeverLast = "（【《「『〈〔［｛“‘([{$¥￥£€";
    private const string BreakAfter = "/-&?=_·";

    /// <param name="text">The text; its own line ends are kept.</param>
    /// <param name="widthOf">How wide a character is.</param>
    /// <param name="width">How wide a line may be.</param>
    public static List<string> Break(string text, Func<Rune, float> widthOf, float width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var (line, used) = (new StringBuilder(), 0f);
            void End()
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                used = 0;
            }

            foreach (var piece in Pieces(paragraph))
            {
                var wide = piece.EnumerateRunes().Sum(widthOf);
                // A space at the end of a line takes no room.
                var visible = piece.TrimEnd().EnumerateRunes().Sum(widthOf);
                if (used > 0 && used + visible > width) End();
                if (visible <= width)
                {
                    line.Append(piece);
                    used += wide;
                    continue;
                }

                foreach (var character in piece.EnumerateRunes())
                {
                    if (used > 0 && used + widthOf(character) > width && character.Value != ' ' && !Joins(character)) End();
                    line.Append(character);
                    used += widthOf(character);
                }
            }

            End();
        }

        return lines;
    }

    /// <summary>How wide the widest piece is that is not broken without need.</summary>
    public static float LongestPiece(string text, Func<Rune, float> widthOf) =>
        text.Split('\n').SelectMany(Pieces).Select(piece => piece.TrimEnd().EnumerateRunes().Sum(widthOf)).DefaultIfEmpty().Max();

    private static IEnumerable<string> Pieces(string paragraph)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var character in paragraph.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, character))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(character);
            before = character;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (after.Value == ' ' || Joins(after) || In(NeverFirst, after) || In(NeverLast, before)) return false;
        if (before.Value == ' ' || IsEastAsian(before) || IsEastAsian(after)) return true;
        // In addresses, but not in dates and amounts.
        return In(BreakAfter, before) && Rune.IsLetter(after);
    }

    private static bool In(string set, Rune character) => character.IsBmp && set.Contains((char)character.Value, StringComparison.Ordinal);

    private static bool Joins(Rune character) =>
        Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsEastAsian(Rune character) =>
        character.Value is >= 0x2E80 and < 0xA4D0 or >= 0xAC00 and < 0xD7B0 or >= 0xF900 and < 0xFB00 or >= 0xFF00 and < 0xFFEF or >= 0x20000 and < 0x33480;
}
