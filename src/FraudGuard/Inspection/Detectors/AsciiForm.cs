namespace FraudGuard.Inspection.Detectors;

// Full-width letters, digits and signs as their ASCII forms: "１３８" is as good a phone number as "138".
internal static class AsciiForm
{
    private const int FullWidthOffset = 0xFEE0;

    public static char Of(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - FullWidthOffset),
        '￥' => '¥',
        '\u3000' => ' ',
        _ => c,
    };

    public static bool IsDigit(char c) => char.IsAsciiDigit(Of(c));

    public static bool IsLetterOrDigit(char c) => char.IsAsciiLetterOrDigit(Of(c));

    // Whether text ends in (or, for StartsWith, begins with) an ASCII or Chinese word, whatever its case and width.
    public static bool EndsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> word) =>
        text.Length >= word.Length && Equals(text[^word.Length..], word);

    public static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> word) =>
        text.Length >= word.Length && Equals(text[..word.Length], word);

    private static bool Equals(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (char.ToLowerInvariant(Of(text[i])) != word[i]) return false;
        return true;
    }
}
