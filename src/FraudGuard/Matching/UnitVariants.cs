namespace FraudGuard.Matching;

/// <summary>The common units that fold to a unit of the keywords.</summary>
internal sealed class UnitVariants
{
    /// <summary>Without folding every unit stands for itself alone.</summary>
    public static readonly UnitVariants None = new([]);

    private readonly Dictionary<char, string> _variants;

    private UnitVariants(Dictionary<char, string> variants) => _variants = variants;

    /// <param name="folding">What folds to what.</param>
    /// <param name="keywords">The folded keywords.</param>
    public static UnitVariants Create(CharacterFolding folding, IReadOnlyList<string> keywords)
    {
        if (folding.IsIdentity) return None;
        var used = new bool[Alphabet.UnitCount];
        foreach (var keyword in keywords)
            foreach (var unit in keyword) used[unit] = true;

        var variants = new Dictionary<char, string>();
        foreach (var unit in CommonUnits.All)
        {
            var folded = folding.Fold(unit);
            if (folded == unit || !used[folded]) continue;
            variants[folded] = variants.GetValueOrDefault(folded, folded.ToString()) + unit;
        }

        return new UnitVariants(variants);
    }

    /// <summary>A folded unit itself and the common units that fold to it.</summary>
    public ReadOnlySpan<char> Of(in char folded) =>
        _variants.TryGetValue(folded, out var variants) ? variants : new ReadOnlySpan<char>(in folded);

    /// <summary>In how many ways two neighbouring units may be written.</summary>
    public int CountPairs(char first, char second) => Of(first).Length * Of(second).Length;
}
