using System.Globalization;
using System.Text;

namespace FraudGuard.Evidence;

/// <summary>Makes names of archive entries that every system can unpack, and says which names must be refused.</summary>
internal static class ArchivePath
{
    public const int MaxUtf8Length = 200;

    private const int MaxOriginalNameUtf8Length = 96;

    private static readonly string[] s_windowsDevices =
    [
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    ];

    /// <summary>The entry name for an item's file: its number, then as much of its own name as is harmless.</summary>
    public static string ForItem(string itemId, string originalName)
    {
        string safe = Sanitize(originalName);
        return safe.Length == 0 ? $"items/{itemId}" : $"items/{itemId}-{safe}";
    }

    /// <summary>Why a name must not be unpacked, or <see langword="null"/> when it may.</summary>
    public static string? WhyUnsafe(string path)
    {
        if (path.Length == 0)
            return "it is empty";
        if (Encoding.UTF8.GetByteCount(path) > MaxUtf8Length)
            return $"it is longer than {MaxUtf8Length} bytes";
        foreach (Rune rune in path.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return "it is not well-formed text";
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return "it holds a control or direction character";
        }

        if (path.AsSpan().ContainsAny("\\:*?\"<>|"))
            return "it holds a character that is not allowed in file names";
        foreach (string segment in path.Split('/'))
        {
            if (segment.Length == 0)
                return "it is absolute or has an empty part";
            if (segment is "." or "..")
                return "it leads out of its folder";
            if (segment[^1] is '.' or ' ' || segment[0] == ' ')
                return "a part of it begins or ends with a space or ends with a dot";
            if (s_windowsDevices.Contains(segment.Split('.')[0], StringComparer.OrdinalIgnoreCase))
                return "a part of it is the name of a device";
        }

        return null;
    }

    private static string Sanitize(string name)
    {
        // Only the last part counts; a name from another system may use either separator.
        name = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var result = new StringBuilder();
        foreach (Rune rune in name.EnumerateRunes())
        {
            bool keep = rune != Rune.ReplacementChar && (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.'
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            result.Append(keep ? rune.ToString() : "_");
        }

        string safe = result.ToString().Normalize(NormalizationForm.FormC).Trim('.', '_');
        string extension = Path.GetExtension(safe);
        if (Encoding.UTF8.GetByteCount(extension) > 16)
            extension = "";
        string stem = safe[..^extension.Length];
        while (Encoding.UTF8.GetByteCount(stem) + Encoding.UTF8.GetByteCount(extension) > MaxOriginalNameUtf8Length)
            stem = stem[..^(char.IsLowSurrogate(stem[^1]) ? 2 : 1)];
        return (stem + extension).TrimEnd('.');
    }
}
