using System.Runtime.CompilerServices;

namespace FraudGuard.Matching;

/// <summary>What a look at a place of a text needs to know of each unit, in one word, so that it costs one memory access.</summary>
internal sealed class UnitTraits
{
    /// <summary>The bits of the unit that a reader takes it for: folded, and with l as i where digits may be letters.</summary>
    public const uint ReducedMask = 0xFFFF;

    /// <summary>The bits of the <see cref="CharacterClass"/> of what it folds to.</summary>
    public const uint ClassMask = 0xFu << ClassShift;
    public const int ClassShift = 16;

    /// <summary>It is dropped, becomes several, or is half of a character beyond the BMP.</summary>
    public const uint IsSpecial = 1u << 20;

    /// <summary>It folds to something else, and the gate does not know it.</summary>
    public const uint IsUnknownToGate = 1u << 21;

    /// <summary>Some keyword has what it folds to.</summary>
    public const uint IsInKeywords = 1u << 22;

    /// <summary>Folds to a letter from a to z, beside which digits may be letters.</summary>
    public const uint IsLatin = 1u << 23;

    /// <summary>A letter or Chinese character or the like to a reader, whatever stands around it.</summary>
    public const uint IsWord = 1u << 24;

    /// <summary>A space or a sign that is never more than a gap.</summary>
    public const uint IsGap = 1u << 25;

    public const uint IsDigit = 1u << 26;

    private readonly uint[] _traits = new uint[Alphabet.UnitCount];

    public UnitTraits(CharacterFolding folding, KeywordNeighbours neighbours, Folding flags)
    {
        for (var i = 0; i < _traits.Length; i++)
        {
            var unit = (char)i;
            var isSpecial = folding.IsSpecial(unit) || char.IsSurrogate(unit);
            var folded = isSpecial ? unit : folding.Fold(unit);
            var reduced = LooseText.Canonical(folded, flags);
            var kind = UnitClasses.Of(folded);
            var traits = reduced | ((uint)kind << ClassShift);
            if (neighbours.HasUnit(reduced) || neighbours.HasUnit(folded)) traits |= IsInKeywords;
            if (folded != unit && !CommonUnits.Contains(unit)) traits |= IsUnknownToGate;
            traits |= isSpecial ? IsSpecial : RoleOf(kind, folded, flags);

            // Where keywords have no Latin letters, one is as good as a sign: no keyword goes on across it.
            if ((traits & IsLatin) != 0 && !neighbours.HasLatin) traits |= IsGap;

            // A sign that a keyword has, in another form, is more than a gap.
            if ((traits & (IsUnknownToGate | IsInKeywords)) == (IsUnknownToGate | IsInKeywords)) traits &= ~IsGap;
            _traits[i] = traits;
        }
    }

    public long MemorySize => (long)_traits.Length * sizeof(uint);

    public uint this[char unit]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _traits[unit];
    }

    /// <returns>0 for what needs the long look: what it is depends on what stands beside it.</returns>
    private static uint RoleOf(CharacterClass kind, char folded, Folding flags) => kind switch
    {
        CharacterClass.Letter when char.IsAsciiLetter(folded) => IsWord | IsLatin,
        CharacterClass.Letter or CharacterClass.Ideograph or CharacterClass.Kana or CharacterClass.Hangul => IsWord,
        CharacterClass.Digit when char.IsAsciiDigit(folded) => IsDigit,
        CharacterClass.Separator when LooseText.LeetLetter(folded, flags) != 0 => 0,
        CharacterClass.Space or CharacterClass.Separator or CharacterClass.ClauseEnd or CharacterClass.SentenceEnd or CharacterClass.Emoji => IsGap,
        _ => 0,
    };
}
