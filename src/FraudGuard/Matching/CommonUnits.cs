namespace FraudGuard.Matching;

/// <summary>The units that <see cref="TextScreen"/> takes to fold one to one.</summary>
internal static class CommonUnits
{
    private static readonly char[] Units =
        [.. Enumerable.Range(0, Alphabet.UnitCount).Select(unit => (char)unit).Where(TextScreen.IsCommon)];

    /// <summary>Whether they really do under some folding; with flags such as <see cref="Folding.Pinyin"/> they do not.</summary>
    public static bool FoldOneToOne(CharacterFolding folding)
    {
        foreach (var unit in Units)
            if (folding.IsSpecial(unit)) return false;
        return true;
    }
}
