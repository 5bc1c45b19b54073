namespace FraudGuard.Matching;

/// <summary>Tells which folding a match needed.</summary>
internal static class FoldingTrace
{
    /// <param name="found">The matched part of the original text.</param>
    /// <param name="keyword">The keyword as it was given.</param>
    /// <param name="flags">The flags in force.</param>
    /// <returns>The flags that made the two equal; <see cref="Folding.None"/> when they are equal as they are.</returns>
    public static Folding Of(ReadOnlySpan<char> found, ReadOnlySpan<char> keyword, Folding flags)
    {
        var used = Folding.None;
        if (found.SequenceEqual(keyword)) return used;
        Span<char> folded = stackalloc char[FoldingTables.MaxFoldedLength];
        var foundIndex = 0;
        var keywordIndex = 0;
        while (foundIndex < found.Length || keywordIndex < keyword.Length)
        {
            if (foundIndex < found.Length)
            {
                var scalar = CharacterFolding.ScalarAt(found, foundIndex, out var length);
                var other = keywordIndex < keyword.Length ? CharacterFolding.ScalarAt(keyword, keywordIndex, out _) : -1;
                foundIndex += length;
                if (scalar == other)
                {
                    keywordIndex += length;
                    continue;
                }

                var written = FoldingTables.Fold(scalar, flags, folded, out var taken);
                used |= taken;

                // A dropped character has no partner in the keyword.
                if (written == 0) continue;
            }

            if (keywordIndex >= keyword.Length) continue;
            FoldingTables.Fold(CharacterFolding.ScalarAt(keyword, keywordIndex, out var keywordLength), flags, folded, out var ofKeyword);
            used |= ofKeyword;
            keywordIndex += keywordLength;
        }

        return used;
    }
}
