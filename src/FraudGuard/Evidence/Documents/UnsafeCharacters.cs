using System.Globalization;

namespace FraudGuard.Evidence;

/// <summary>Characters that change how the text around them reads, or that no document may hold; they are shown by name instead.</summary>
internal static class UnsafeCharacters
{
    public static bool IsHidden(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029'
        || char.IsControl(c);

    public static string Name(char c) => string.Create(CultureInfo.InvariantCulture, $"[U+{(int)c:X4}]");
}
