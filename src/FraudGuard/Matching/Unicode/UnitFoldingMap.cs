using System.Collections.Concurrent;

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

    private static readonly ConcurrentDictionary<Folding, WeakReference<UnitFoldingMap>> Cache = new();

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
        for (int unit = FoldingTables.NextWithRule(0, UnitCount); unit < UnitCount; unit = FoldingTables.NextWithRule(unit + 1, UnitCount))
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
        if (Cache.TryGetValue(flags, out WeakReference<UnitFoldingMap>? reference) && reference.TryGetTarget(out UnitFoldingMap? known))
        {
            return known;
        }

        UnitFoldingMap built = new(flags);
        Cache[flags] = new(built);
        return built;
    }

    /// <summary>Whether a code unit does not fold to exactly one code unit, or is a surrogate.</summary>
    public bool IsSpecial(char unit) => (_special[unit / 64] & (1UL << (unit & 63))) != 0;
}
