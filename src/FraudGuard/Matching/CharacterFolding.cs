using System.Text;

namespace FraudGuard.Matching;

/// <summary>The folding of single characters under one set of flags: the same for keywords, exceptions and texts.</summary>
internal sealed class CharacterFolding
{
    private const Folding AllFlags = Folding.All;

    private readonly UnitFoldingMap? _map;

    /// <exception cref="ArgumentException">The flags have bits that are no folding.</exception>
    public CharacterFolding(Folding flags)
    {
        if ((flags & ~AllFlags) != 0)
            throw new ArgumentException($"Folding {(int)flags} has bits that are no folding; combine the members of {nameof(Folding)}.", nameof(flags));
        Flags = flags & FoldingTables.CharacterFlags;
        if (Flags != Folding.None) _map = UnitFoldingMap.For(Flags);
    }

    /// <summary>The flags that act on single characters.</summary>
    public Folding Flags { get; }

    /// <summary>Whether every character stays as it is.</summary>
    public bool IsIdentity => _map is null;

    /// <summary>Whether a unit is dropped, becomes several, or is half of a character beyond the BMP.</summary>
    public bool IsSpecial(char unit) => _map is not null && _map.IsSpecial(unit);

    /// <summary>Whether a text has units that do not fold one to one.</summary>
    public bool HasSpecial(ReadOnlySpan<char> text)
    {
        if (_map is null) return false;
        foreach (var unit in text)
            if (_map.IsSpecial(unit)) return true;
        return false;
    }

    /// <summary>What a unit that is not special is compared as.</summary>
    public char Fold(char unit) => _map is null ? unit : (char)_map.Units[unit];

    /// <summary>Folds a whole text.</summary>
    public string Fold(string text)
    {
        if (_map is null) return text;
        var folded = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[FoldingTables.MaxFoldedLength];
        for (var i = 0; i < text.Length;)
        {
            i += FoldAt(text, i, units, out var written);
            folded.Append(units[..written]);
        }

        return folded.ToString();
    }

    /// <summary>Folds the character at an index.</summary>
    /// <returns>How many units of the text the character has: 1 or 2.</returns>
    public int FoldAt(ReadOnlySpan<char> text, int index, Span<char> destination, out int written)
    {
        var unit = text[index];
        if (!IsSpecial(unit))
        {
            destination[0] = Fold(unit);
            written = 1;
            return 1;
        }

        var scalar = ScalarAt(text, index, out var length);
        written = FoldingTables.Fold(scalar, Flags, destination);
        return length;
    }

    /// <summary>The scalar at an index; a surrogate on its own is returned as it is.</summary>
    public static int ScalarAt(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        if (!char.IsHighSurrogate(text[index]) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1])) return text[index];
        length = 2;
        return char.ConvertToUtf32(text[index], text[index + 1]);
    }

    /// <summary>Gives every unit the symbol of the unit it folds to.</summary>
    public ushort[] CreateSymbols(ushort[] alphabet)
    {
        if (_map is null) return alphabet;
        var symbols = new ushort[alphabet.Length];
        var units = _map.Units;
        for (var unit = 0; unit < symbols.Length; unit++) symbols[unit] = alphabet[units[unit]];
        return symbols;
    }
}
