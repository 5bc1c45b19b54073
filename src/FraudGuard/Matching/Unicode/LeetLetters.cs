namespace FraudGuard.Matching;

/// <summary>Digits and signs that stand for Latin letters inside a word.</summary>
/// <remarks>
/// Only the substitutions that are read without a pause, each for the lower case letter. Whether one is meant depends on what
/// stands around it; that is for the matcher to decide.
/// </remarks>
internal static class LeetLetters
{
    /// <summary>The letters that a code unit may stand for, the likeliest first; empty for most.</summary>
    public static ReadOnlySpan<char> Of(char unit) => unit switch
    {
        '0' => "o",
        '1' or '!' or '|' => "il",
        '2' => "z",
        '3' or '€' => "e",
        '4' or '@' => "a",
        '5' or '$' => "s",
        '6' => "gb",
        '7' or '+' => "t",
        '8' => "b",
        '9' => "g",
        '¢' or '(' => "c",
        '£' => "l",
        '¥' => "y",
        '₿' => "b",
        _ => default,
    };
}
