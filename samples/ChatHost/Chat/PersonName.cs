using System.Globalization;
using System.Text;

namespace ChatHost.Chat;

/// <summary>Names as people may give them: short, on one line, without characters that turn or hide others.</summary>
internal static class PersonName
{
    private const int MaximumLength = 30;

    public static string Clean(string? name, int seat)
    {
        var clean = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            var isText = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
            if (isText && clean.Length + rune.Utf16SequenceLength <= MaximumLength) clean.Append(rune);
        }

        var text = clean.ToString().Trim();
        return text.Length > 0 ? text : seat == 0 ? "A" : "B";
    }
}
