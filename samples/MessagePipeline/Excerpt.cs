using System.Globalization;
using System.Text;
using FraudGuard.Inspection;

namespace MessagePipeline;

/// <summary>The part of a message that is shown on a terminal.</summary>
internal static class Excerpt
{
    /// <summary>In UTF-16 units.</summary>
    public const int MaxLength = 160;

    private const int Before = 20;

    /// <summary>The message, or the part from shortly before its first reason on, with what speaks for a scam marked.</summary>
    public static string Of(string message, IReadOnlyList<FraudReason> reasons, TerminalStyle style)
    {
        var start = 0;
        if (message.Length > MaxLength)
        {
            var first = reasons.Where(static reason => reason.Weight > 0).Select(static reason => reason.Index).DefaultIfEmpty().Min();
            start = Math.Max(0, Math.Min(first - Before, message.Length - MaxLength));
        }
        var end = Math.Min(message.Length, start + MaxLength);

        var marked = new bool[end - start];
        foreach (var reason in reasons.Where(static reason => reason.Weight > 0))
        {
            for (var i = Math.Max(start, reason.Index); i < Math.Min(end, reason.Index + reason.Length); i++)
                marked[i - start] = true;
        }

        var text = new StringBuilder();
        if (start > 0) text.Append('…');
        for (var i = start; i < end;)
        {
            var runEnd = i + 1;
            while (runEnd < end && marked[runEnd - start] == marked[i - start]) runEnd++;
            var run = Printable(message.AsSpan(i, runEnd - i));
            text.Append(marked[i - start] ? $"{style.Mark}{run}{style.Reset}" : run);
            i = runEnd;
        }
        if (end < message.Length) text.Append('…');
        return text.ToString();
    }

    /// <summary>
    /// Replaces what could command the terminal or turn the direction of the text: a message comes from a stranger.
    /// </summary>
    public static string Printable(ReadOnlySpan<char> text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
                printable.Append(rune.Value == '\t' ? ' ' : '\uFFFD');
            else
                printable.Append(rune.ToString());
        }
        return printable.ToString();
    }
}
