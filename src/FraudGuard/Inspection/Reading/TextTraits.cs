namespace FraudGuard.Inspection;

// What a message is made of, as far as it decides who has to look at it.
[Flags]
internal enum TextTraits
{
    None = 0,

    // Letters a to z and digits, as they are or in full width.
    Letter = 1 << 0,
    Digit = 1 << 1,

    // Signs that links, shares and sums are written with, and that announce a name in another app.
    Mark = 1 << 2,

    // What may be put between the characters of a word.
    Sign = 1 << 3,

    // Chinese characters that stand for a digit, and often for something else: 零 and 陆.
    Numeral = 1 << 4,

    // Reads as a letter or digit, or as nothing at all.
    Folded = 1 << 5,

    // Only its neighbours tell whether it is read so: half a character beyond the BMP, what joins emoji.
    Unclear = 1 << 6,

    // The sign of a currency, also where it looks like a letter.
    Currency = 1 << 7,
}
