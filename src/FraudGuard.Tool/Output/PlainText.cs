using System.Globalization;
using System.Text;

namespace FraudGuard.Tool.Output;

/// <summary>Parts of messages on a terminal: a message may hold anything, escape sequences included.</summary>
internal static class PlainText
{
    public static string Quote(string text) => $"“{Clean(text)}”";

    /// <summary>Control and bidirectional characters made visible, so that they can't act.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var acts = char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
            if (acts) clean.Append(CultureInfo.InvariantCulture, $"⟨{(int)c:X4}⟩");
            else clean.Append(c);
        }

        return clean.ToString();
    }
}
