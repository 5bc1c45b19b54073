namespace FraudGuard.Matching;

/// <summary>Maps UTF-16 units to the automaton's symbols: 1 for the most frequent unit of the keywords, 0 for units that occur in none.</summary>
/// <remarks>
/// A dense alphabet keeps a node's children close together. Folding that replaces one unit by one other costs nothing at
/// search time: both units simply have the same symbol.
/// </remarks>
internal static class Alphabet
{
    public const int UnitCount = char.MaxValue + 1;

    /// <summary>Numbers the units of the (folded) keywords by falling frequency.</summary>
    public static ushort[] Create(IReadOnlyList<string> keywords)
    {
        var counts = new int[UnitCount];
        for (var i = 0; i < keywords.Count; i++)
            foreach (var unit in keywords[i]) counts[unit]++;

        var used = 0;
        for (var unit = 0; unit < UnitCount; unit++)
            if (counts[unit] != 0) used++;
        var keys = new long[used];
        used = 0;
        for (var unit = 0; unit < UnitCount; unit++)
            if (counts[unit] != 0) keys[used++] = ((long)-counts[unit] << 16) | (uint)unit;
        Array.Sort(keys);

        var symbols = new ushort[UnitCount];

        // With all 65,536 units in use, none is left over that symbol 0 would have to stand for.
        var first = used == UnitCount ? 0 : 1;
        for (var i = 0; i < keys.Length; i++) symbols[(ushort)keys[i]] = (ushort)(i + first);
        return symbols;
    }

    /// <summary>The unit of each symbol.</summary>
    public static char[] Invert(ushort[] symbols)
    {
        var units = new char[UnitCount];
        for (var unit = 0; unit < UnitCount; unit++)
            if (symbols[unit] != 0) units[symbols[unit]] = (char)unit;
        return units;
    }

    /// <summary>Leaves out the units behind the last that has a symbol.</summary>
    public static ushort[] Trim(ushort[] symbols)
    {
        var length = symbols.AsSpan().LastIndexOfAnyExcept((ushort)0) + 1;
        return symbols[..length];
    }
}
