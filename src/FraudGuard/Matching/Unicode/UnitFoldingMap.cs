namespace FraudGuard.Matching;

/// <summary>The folding of every UTF-16 code unit under one set of flags, for the fast path of a scan.</summary>
/// <remarks>
/// A code unit that folds to exactly one code unit has it in <see cref="Units"/>. The others are special and need
/// <see cref="FoldingTables.Fold(int, Folding, Span{char})"/>: those dropped, those that become several, and surrogates.
/// Immutable; one instance per set of flags, kept as long as somebody uses it.
/// </remarks>
internal sealed class UnitFoldingMap
{
    private const int UnitCount = 0x10000;

    private static readonly Dictionary<int, WeakReference<UnitFoldingMap>> Cache = [];

    private readonly ushort[] _units = new ushort[UnitCount];
    private readonly ulong[] _special = new ulong[UnitCount / 64];

    private UnitFoldingMap(Folding flags)
    {
        Flags = flags;
        for (int unit = 0; unit < _units.Length; unit++)
        {
            _units[unit] = (ushort)unit;
        }

        _special.AsSpan(0xD800 / 64, 0x800 / 64).Fill(ulong.MaxValue);
        Span<char> folded = stackalloc char[FoldingTables.MaxFoldedLength];
        for (int unit = 0; (unit = FoldingTables.NextCandidate(unit, flags, UnitCount)) < UnitCount; unit++)
        {
            if (FoldingTables.Fold(unit, flags, folded) == 1)
            {
                _units[unit] = folded[0];
            }
            else
            {
                _special[unit / 64] |= 1UL << (unit & 63);
            }
        }
    }

    /// <summary>The flags that the map was built for.</summary>
    public Folding Flags { get; }

    /// <summary>65,536 code units: what each folds to; a special one has itself.</summary>
    public ReadOnlySpan<ushort> Units => _units;

    /// <summary>65,536 bits, the lowest of each word first: set for a code unit that is special.</summary>
    public ReadOnlySpan<ulong> Special => _special;

    /// <summary>The map for these flags, built on first use.</summary>
    public static UnitFoldingMap For(Folding flags)
    {
        flags &= FoldingTables.CharacterFlags;
        lock (Cache)
        {
            if (!Cache.TryGetValue((int)flags, out WeakReference<UnitFoldingMap>? reference) || !reference.TryGetTarget(out UnitFoldingMap? map))
            {
                map = new UnitFoldingMap(flags);
                Cache[(int)flags] = new WeakReference<UnitFoldingMap>(map);
            }

            return map;
        }
    }

    /// <summary>Whether a code unit does not fold to exactly one code unit, or is a surrogate.</summary>
    public bool IsSpecial(char unit) => (_special[unit / 64] & (1UL << (unit & 63))) != 0;
}
