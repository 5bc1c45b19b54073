namespace FraudGuard.Conversations;

// How two messages are read as one.
internal static class SplitText
{
    // Words of scripts that put spaces between them stay words; Chinese goes on where it stopped.
    public static bool NeedsSpace(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        !before.IsEmpty && !after.IsEmpty && IsSpaced(before[^1]) && IsSpaced(after[0]);

    private static bool IsSpaced(char unit) => char.IsAsciiLetter(unit) || (unit is >= '\u00C0' and < '\u2E80' && char.IsLetter(unit));
}
