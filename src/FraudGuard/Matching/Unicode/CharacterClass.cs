namespace FraudGuard.Matching;

/// <summary>What a character is to a reader of chat, as far as finding keywords needs to know.</summary>
/// <remarks>The numbers are those of the embedded table; every character has exactly one class.</remarks>
internal enum CharacterClass : byte
{
    /// <summary>Unassigned, private use, or a surrogate on its own.</summary>
    Other = 0,

    /// <summary>A letter of an alphabet, abjad, abugida or syllabary other than kana and Hangul.</summary>
    Letter = 1,

    /// <summary>A Chinese character or another ideograph.</summary>
    Ideograph = 2,

    /// <summary>Hiragana, katakana or bopomofo.</summary>
    Kana = 3,

    /// <summary>A Korean syllable or jamo.</summary>
    Hangul = 4,

    /// <summary>A decimal digit or another sign for a number.</summary>
    Digit = 5,

    /// <summary>A mark that combines with the character before it.</summary>
    CombiningMark = 6,

    /// <summary>Shows nothing.</summary>
    Invisible = 7,

    /// <summary>A space or a tab.</summary>
    Space = 8,

    /// <summary>Punctuation or a symbol that ends nothing: the signs put between the characters of a keyword.</summary>
    Separator = 9,

    /// <summary>Ends a clause: a comma or a colon.</summary>
    ClauseEnd = 10,

    /// <summary>Ends a sentence or a line: a full stop, a question or exclamation mark, a semicolon, an ellipsis, a line end.</summary>
    SentenceEnd = 11,

    /// <summary>A pictograph, or a part of an emoji that shows.</summary>
    Emoji = 12,
}
