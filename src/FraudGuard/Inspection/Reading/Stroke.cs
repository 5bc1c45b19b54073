namespace FraudGuard.Inspection;

// A stroke within a word that may be an i or an l: the capital I of another script looks like both (quІckly, paypaІ). Its
// neighbours decide, as they do in English words. Counted on the English messages for fitting, it is right 94 times in 100; l
// always would be 42 times.
internal static class Stroke
{
    private const char AnotherStroke = '|';
    private const char End = '$';

    // For each letter before, from a to z, what follows where an l is likelier.
    private static readonly string[] s_followers =
    [
        "abcefhjkosuvwy|$",
        "aeouy",
        "aeouy|$",
        "eoy|",
        "abcdefhopstuy|$",
        "aouy",
        "aeouy|",
        "y",
        "abdefhkmnostuvy|$",
        "",
        "ay$",
        "aeouy|$",
        "b",
        "ey|",
        "abdefkmotuvxy|$",
        "aeosuy|",
        "",
        "y|$",
        "aey|",
        "ey",
        "adekotuy|$",
        "",
        "ey",
        "",
        "aeo|",
        "a",
    ];

    // Which letter it is after `before`, a small letter, and before what is read as `after`, or 0 at the end.
    public static char Read(char before, char after)
    {
        var follower = char.IsAsciiLetter(after) ? (char)(after | 0x20) : End;
        if (follower is 'i' or 'l') follower = AnotherStroke;
        return s_followers[before - 'a'].Contains(follower) ? 'l' : 'i';
    }
}
