namespace FraudGuard.Matching;

/// <summary>
/// The units that most messages consist of. The screen passes over them, so they must fold one to one, and the gate knows
/// every spelling of a keyword that is made of them.
/// </summary>
internal static class CommonUnits
{
    /// <summary>All of them, in rising order.</summary>
    public static readonly char[] All = [.. Enumerable.Range(0, Alphabet.UnitCount).Select(unit => (char)unit).Where(Contains)];

    public static bool Contains(char unit) => unit switch
    {
        '\t' or '\n' or '\r' => true,
        >= ' ' and <= '~' => true,
        >= '\u4E00' and <= '\u9FFF' => true,
        '\u3001' or '\u3002' or '\uFF01' or '\uFF0C' or '\uFF1A' or '\uFF1F' or '\u2026' => true,
        _ => false,
    };

    /// <summary>Whether they fold one to one under some folding; with <see cref="Folding.Pinyin"/> they do not.</summary>
    public static bool FoldOneToOne(CharacterFolding folding)
    {
        foreach (var unit in All)
            if (folding.IsSpecial(unit)) return false;
        return true;
    }
}
