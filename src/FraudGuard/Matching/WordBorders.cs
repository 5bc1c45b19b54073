namespace FraudGuard.Matching;

/// <summary>Where words begin and end.</summary>
/// <remarks>
/// A border lies between a letter or digit of a script that separates words and anything else. Chinese and Japanese
/// characters next to Latin letters are a border; characters that show nothing, and marks on a letter, are looked through.
/// </remarks>
internal static class WordBorders
{
    public static bool IsWholeWord(ReadOnlySpan<char> text, int start, int end) =>
        !(IsWordBefore(text, start) && IsWordAfter(text, start)) && !(IsWordAfter(text, end) && IsWordBefore(text, end));

    private static bool IsWordBefore(ReadOnlySpan<char> text, int index)
    {
        while (index > 0)
        {
            var length = index > 1 && char.IsSurrogatePair(text[index - 2], text[index - 1]) ? 2 : 1;
            index -= length;
            if (Judge(text, index) is { } isWord) return isWord;
        }

        return false;
    }

    private static bool IsWordAfter(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length)
        {
            if (Judge(text, index) is { } isWord) return isWord;
            CharacterFolding.ScalarAt(text, index, out var length);
            index += length;
        }

        return false;
    }

    /// <returns><see langword="null"/> for characters to look through.</returns>
    private static bool? Judge(ReadOnlySpan<char> text, int index) =>
        FoldingTables.Classify(CharacterFolding.ScalarAt(text, index, out _)) switch
        {
            CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Hangul => true,
            CharacterClass.CombiningMark or CharacterClass.Invisible => null,
            _ => false,
        };
}
