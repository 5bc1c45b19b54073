namespace FraudGuard.Matching;

/// <summary>The class of every UTF-16 unit, in one flat table for loops over text. 64 KB, made on first use.</summary>
internal static class UnitClasses
{
    private static readonly CharacterClass[] Table = Create();

    /// <summary>The class of a unit; <see cref="CharacterClass.Other"/> for a surrogate.</summary>
    public static CharacterClass Of(char unit) => Table[unit];

    private static CharacterClass[] Create()
    {
        var table = new CharacterClass[Alphabet.UnitCount];
        for (var unit = 0; unit < table.Length; unit++) table[unit] = FoldingTables.Classify(unit);
        return table;
    }
}
