namespace FraudGuard.Matching;

/// <summary>Replaces single UTF-16 units by what they are compared as.</summary>
internal sealed class UnitFolding
{
    private readonly Folding _folding;

    public UnitFolding(Folding folding)
    {
        if ((folding & ~(Folding.Case | Folding.Width)) != 0)
            throw new ArgumentException($"Folding {(int)folding} has bits that are no folding.", nameof(folding));
        _folding = folding;
    }

    public bool IsIdentity => _folding == Folding.None;

    public string Fold(string text) =>
        IsIdentity ? text : string.Create(text.Length, (text, this), static (result, state) =>
        {
            for (var i = 0; i < result.Length; i++) result[i] = state.Item2.Fold(state.text[i]);
        });

    public char Fold(char unit)
    {
        if ((_folding & Folding.Width) != 0)
        {
            if (unit is >= '\uFF01' and <= '\uFF5E') unit = (char)(unit - 0xFEE0);
            else if (unit == '\u3000') unit = ' ';
        }

        return (_folding & Folding.Case) != 0 ? char.ToLowerInvariant(unit) : unit;
    }

    /// <summary>Gives every unit the symbol of the unit it folds to.</summary>
    public ushort[] CreateSymbols(ushort[] alphabet)
    {
        if (IsIdentity) return alphabet;
        var symbols = new ushort[alphabet.Length];
        for (var unit = 0; unit < symbols.Length; unit++) symbols[unit] = alphabet[Fold((char)unit)];
        return symbols;
    }
}
