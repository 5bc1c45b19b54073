using System.Text;

namespace FraudGuard.Guidance;

/// <summary>Puts plain words into Markdown so that they stay words.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>#|~&";

    /// <param name="text">The words.</param>
    /// <param name="indent">What continues a list item after a line break.</param>
    public static string Escape(string text, string indent = "")
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                escaped.Append("  \n").Append(indent);
                continue;
            }
            var startsLine = i == 0 || text[i - 1] == '\n';
            if (Special.Contains(c, StringComparison.Ordinal) || (startsLine && c is ('-' or '+' or '=')) || EndsListNumber(text, i)) escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    // "1." or "1)" at the beginning of a line would become a list.
    private static bool EndsListNumber(string text, int index)
    {
        if (text[index] is not ('.' or ')')) return false;
        var start = index;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        return start < index && (start == 0 || text[start - 1] == '\n');
    }
}
