namespace FraudGuard.UnicodeTables.Sources;

/// <summary>One line of UnicodeData.txt.</summary>
/// <param name="Scalar">The character.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its general category.</param>
/// <param name="DecompositionTag">The kind of its decomposition mapping, empty for a canonical one or none.</param>
/// <param name="Decomposition">Its decomposition mapping, one level deep, empty if it has none.</param>
/// <param name="DigitValue">Its value as a digit, if it has one.</param>
/// <param name="NumericValue">Its numeric value if that is a whole number.</param>
internal sealed record CharacterRecord(
    int Scalar,
    string Name,
    string Category,
    string DecompositionTag,
    string Decomposition,
    int? DigitValue,
    long? NumericValue)
{
    public bool IsLetter => Category[0] == 'L';

    public bool IsMark => Category[0] == 'M';

    public bool IsSymbolOrPunctuation => Category[0] is 'S' or 'P';

    public bool HasCanonicalDecomposition => Decomposition.Length > 0 && DecompositionTag.Length == 0;
}
