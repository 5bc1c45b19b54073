using System.Numerics;
using System.Runtime.CompilerServices;

namespace FraudGuard.Matching;

/// <summary>Looks at one place of a text: could a keyword that only the deep search finds lie across it?</summary>
/// <remarks>
/// What is a keyword to the deep search and not to the plain one has a place where the text was changed: something dropped,
/// a sign skipped, a run shortened, a digit read as a letter. There its units are, after the change, neighbours as they
/// are in the keyword. A hashed set of neighbours therefore tells almost all ordinary text apart.
/// </remarks>
internal sealed class TextLook
{
    /// <summary>How far to look for a neighbour; a text that hides it further away is searched in depth.</summary>
    private const int Reach = 24;

    private readonly CharacterFolding _folding;
    private readonly KeywordNeighbours _neighbours;
    private readonly Folding _flags;
    private readonly UnitTraits _traits;

    /// <summary>As a bitmap, the units beyond ASCII that fold to another.</summary>
    private readonly uint[] _spellings = new uint[Alphabet.UnitCount / 32];

    public TextLook(CharacterFolding folding, KeywordNeighbours neighbours, Folding flags)
    {
        _folding = folding;
        _neighbours = neighbours;
        _flags = flags;
        _traits = new UnitTraits(folding, neighbours, flags);
        for (var unit = 0x80; unit < Alphabet.UnitCount; unit++)
            if (!folding.IsSpecial((char)unit) && folding.Fold((char)unit) != unit) _spellings[unit >> 5] |= 1u << unit;
    }

    public long MemorySize => _traits.MemorySize + ((long)_spellings.Length * sizeof(uint)) + _neighbours.MemorySize;

    /// <inheritdoc cref="KeywordNeighbours.HasAscii"/>
    public bool HasAscii => _neighbours.HasAscii;

    private bool HasSeparators => (_flags & Folding.Separators) != 0;

    private bool HasRepeats => (_flags & Folding.Repeats) != 0;

    private bool HasLeet => (_flags & Folding.Leet) != 0;

    /// <summary>Whether the deep search may find something across a place that the plain search does not find.</summary>
    public bool NeedsDeepSearch(ReadOnlySpan<char> text, int index) => IsWorthALook(text, index) && LookClosely(text, index);

    /// <summary>Whether the deep search may find something across some places that the plain search does not find.</summary>
    /// <param name="text">A text of at most 64 units.</param>
    /// <param name="places">A bit for each place to look at.</param>
    /// <param name="gaps">A bit for each unit that is no Chinese character or digit, or repeats the one before.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool NeedsDeepSearch(ReadOnlySpan<char> text, ulong places, ulong gaps)
    {
        if (!AreWorthALook(text, places, gaps)) return false;
        for (; places != 0; places &= places - 1)
            if (NeedsDeepSearch(text, BitOperations.TrailingZeroCount(places))) return true;
        return false;
    }

    /// <summary>
    /// Whether any of some places needs a look: is it more than a sign between Chinese characters, or one such character
    /// several times, or has a keyword what it keeps apart?
    /// </summary>
    /// <remarks>
    /// Without branches: what the places of a message are can't be predicted, and each misprediction costs as much as a place.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AreWorthALook(ReadOnlySpan<char> text, ulong places, ulong gaps)
    {
        var worth = 0u;
        var words = ~gaps;
        var last = text.Length - 1;
        for (; places != 0; places &= places - 1)
        {
            // The nearest characters to the left and to the right; the first of a run is one, its repetitions are not. At the
            // ends of the text it is whatever stands there, which may cause a look too many.
            var index = BitOperations.TrailingZeroCount(places);
            var before = words & ((1ul << index) - 1);
            var left = Math.Max(0, 63 - BitOperations.LeadingZeroCount(before));
            var second = Math.Max(0, 63 - BitOperations.LeadingZeroCount(before & ((1ul << left) - 1)));
            var right = Math.Min(last, BitOperations.TrailingZeroCount(words & (ulong.MaxValue << index)));
            var isGap = _traits[text[index]] / UnitTraits.IsGap & 1;
            var isRun = ((words >> left) & 1) != 0 && text[index] == text[left] ? 1u : 0;
            worth |= (isRun | isGap) ^ 1;
            worth |= _neighbours.FindSpelling(text[left], text[right]);
            worth |= _neighbours.FindSpelling(text[second], text[left]) & isRun;
        }

        return (worth & 1) != 0;
    }

    /// <summary>Whether a character stands beside another spelling of itself, which no comparison of units shows.</summary>
    public bool HasRunOfSpellings(ReadOnlySpan<char> text)
    {
        if (!HasRepeats) return false;

        // One of the two has to be another spelling than the keywords', and most texts have none.
        var some = 0u;
        foreach (var unit in text) some |= _spellings[unit >> 5] >> unit;
        if ((some & 1) == 0) return false;
        for (var i = 1; i < text.Length; i++)
            if (text[i] != text[i - 1] && !char.IsAscii(text[i]) && Fold(text[i]) == Fold(text[i - 1])) return true;
        return false;
    }

    /// <summary>Tells most places of ordinary texts apart by what stands next to them. It may say yes too often, never too rarely.</summary>
    /// <remarks>
    /// Most places are a sign after a word, or a character twice in a row, between characters that no keyword has so.
    /// </remarks>
    private bool IsWorthALook(ReadOnlySpan<char> text, int index)
    {
        var traits = _traits[text[index]];
        if ((traits & UnitTraits.IsGap) != 0)
        {
            // At either end of the text nothing goes on, so that nothing lies across.
            if (!TryPass(text, index, -1, out var left) || !TryPass(text, index, 1, out var right)) return true;
            if (left < 0 || right >= text.Length) return false;
            if (!TryReduce(text, left, out var before) || !TryReduce(text, right, out var after)) return true;
            return IsBetweenLatinWords(text, index) ? _neighbours.HasPairAcrossSpace(before, after) : _neighbours.HasPair(before, after);
        }

        return (traits & (UnitTraits.IsWord | UnitTraits.IsUnknownToGate)) != UnitTraits.IsWord || IsKnownRun(text, index, traits);
    }

    /// <summary>
    /// Whether a place is the one space between two Latin words, at least one of which has two different letters there: no
    /// spelling letter by letter.
    /// </summary>
    private bool IsBetweenLatinWords(ReadOnlySpan<char> text, int index) =>
        text[index] == ' ' && (uint)(index - 1) < (uint)(text.Length - 2)
        && char.IsAsciiLetter(text[index - 1]) && char.IsAsciiLetter(text[index + 1])
        && ((index >= 2 && char.IsAsciiLetter(text[index - 2]) && Fold(text[index - 2]) != Fold(text[index - 1]))
            || (index + 2 < text.Length && char.IsAsciiLetter(text[index + 2]) && Fold(text[index + 2]) != Fold(text[index + 1])));

    /// <summary>Whether a letter stands several times in a row where a keyword may have it once, or beside what may be a letter.</summary>
    private bool IsKnownRun(ReadOnlySpan<char> text, int index, uint traits)
    {
        var unit = text[index];
        var start = index;
        var end = index + 1;
        while (start > 0 && text[start - 1] == unit) start--;
        while (end < text.Length && text[end] == unit) end++;
        var isRun = end - start > 1;
        var before = start > 0 ? _traits[text[start - 1]] : UnitTraits.IsGap;
        var after = end < text.Length ? _traits[text[end]] : UnitTraits.IsGap;
        if ((traits & UnitTraits.IsLatin) != 0 && !(IsWordOrGap(before) && IsWordOrGap(after))) return true;
        var reduced = (char)traits;
        if (!isRun && (char)before != reduced && (char)after != reduced) return false;
        if ((traits & UnitTraits.IsInKeywords) == 0) return false;

        // The same unit in another spelling is left to the long look.
        if ((char)before == reduced || (char)after == reduced) return true;
        if (!TryPass(text, start, -1, out var left) || !TryPass(text, end - 1, 1, out var right)) return true;
        if (!TryReduce(text, left, out var leftUnit) || !TryReduce(text, right, out var rightUnit)) return true;
        return _neighbours.HasPair(leftUnit, reduced) || _neighbours.HasPair(reduced, rightUnit);
    }

    private static bool IsWordOrGap(uint traits) => (traits & (UnitTraits.IsWord | UnitTraits.IsGap)) != 0;

    /// <summary>Goes over gaps in one direction, starting beside an index.</summary>
    /// <returns><see langword="false"/> when they are too long.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPass(ReadOnlySpan<char> text, int index, int step, out int reached)
    {
        reached = index + step;
        while ((uint)reached < (uint)text.Length && (_traits[text[reached]] & UnitTraits.IsGap) != 0)
        {
            reached += step;
            if ((reached - index) * step > Reach) return false;
        }

        return true;
    }

    /// <summary>What a reader takes a unit for; a break outside the text.</summary>
    /// <returns><see langword="false"/> when that takes a longer look.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReduce(ReadOnlySpan<char> text, int index, out char reduced)
    {
        reduced = LooseText.Break;
        if ((uint)index >= (uint)text.Length) return true;
        var traits = _traits[text[index]];
        reduced = (char)traits;
        if ((traits & UnitTraits.IsWord) != 0) return true;

        // Beside a letter, a digit may be one.
        if ((traits & UnitTraits.IsDigit) == 0) return false;
        for (var i = 1; i <= LooseText.LeetReach; i++)
            if (IsLatin(text, index - i) || IsLatin(text, index + i)) return false;
        return true;
    }

    /// <summary>Whether a unit is a Latin letter, or may become one.</summary>
    private bool IsLatin(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length
        && ((_traits[text[index]] & UnitTraits.IsLatin) != 0 || (_traits[text[index]] & (UnitTraits.IsWord | UnitTraits.IsGap | UnitTraits.IsDigit)) == 0);

    private bool LookClosely(ReadOnlySpan<char> text, int index)
    {
        var kind = _traits[text[index]];
        if ((kind & UnitTraits.IsSpecial) != 0) return NeedsDeepSearchAtSpecial(text, index);
        if ((kind & UnitTraits.IsUnknownToGate) != 0 && IsKnownAround(text, index, isReduced: false)) return true;
        switch (ClassOf(kind))
        {
            case CharacterClass.Digit or CharacterClass.Separator when HasLeet && IsBesideSpecial(text, index):
                return true;
            case CharacterClass.Digit or CharacterClass.Separator when HasLeet && LeetLetter(text, index) != 0:
                return IsKnownAround(text, index, isReduced: true);
            case CharacterClass.Space or CharacterClass.Separator or CharacterClass.ClauseEnd or CharacterClass.Emoji:
            case CharacterClass.SentenceEnd or CharacterClass.CombiningMark or CharacterClass.Invisible:
                if (index > 0 && IsPlainWord(text[index - 1]) && (_traits[text[index - 1]] & UnitTraits.IsInKeywords) == 0) return false;
                return IsKnownAcross(text, index, index + 1, isReduced: true);
            default:
                // The screen passes over digits that stand among Chinese characters.
                var unit = Fold(text[index]);
                if (HasLeet && char.IsAsciiLetter(unit) && (HasKnownDigits(text, index, -1) || HasKnownDigits(text, index, 1))) return true;
                if ((kind & UnitTraits.IsInKeywords) == 0) return false;
                var isInRun = (index > 0 && Fold(text[index - 1]) == unit) || (index + 1 < text.Length && Fold(text[index + 1]) == unit);
                return (isInRun || (kind & UnitTraits.IsUnknownToGate) != 0) && IsKnownAround(text, index, isReduced: true);
        }
    }

    /// <summary>Half of a character beyond the BMP, or a character that is dropped or becomes several.</summary>
    private bool NeedsDeepSearchAtSpecial(ReadOnlySpan<char> text, int index)
    {
        if (index > 0 && char.IsSurrogatePair(text[index - 1], text[index])) index--;
        return Judge(text, index, out var length) switch
        {
            SpecialKind.Dropped =>
                IsKnownAcross(text, index, index + length, isReduced: false) || IsKnownAcross(text, index, index + length, isReduced: true),
            SpecialKind.Sign => IsKnownAcross(text, index, index + length, isReduced: true),
            SpecialKind.Letter => false,
            _ => true,
        };
    }

    /// <summary>Whether a digit beside a letter is read as a letter that a keyword has so.</summary>
    private bool HasKnownDigits(ReadOnlySpan<char> text, int index, int step)
    {
        for (var i = 1; i <= LooseText.LeetReach; i++)
        {
            index += step;
            if ((uint)index >= (uint)text.Length) return false;
            if ((_traits[text[index]] & UnitTraits.IsSpecial) != 0) return true;
            if (LooseText.LeetLetter(Fold(text[index]), _flags) == 0) return false;
            if (IsKnownAround(text, index, isReduced: true)) return true;
        }

        return false;
    }

    /// <summary>Whether what stands beside a unit is known only after folding.</summary>
    private bool IsBesideSpecial(ReadOnlySpan<char> text, int index)
    {
        // Half of an emoji is no letter and ends the look, but a letter beyond the BMP may be one.
        for (var step = -1; step <= 1; step += 2)
        {
            for (int i = 1, at = index + step; i <= LooseText.LeetReach && (uint)at < (uint)text.Length; i++, at += step)
            {
                if ((_traits[text[at]] & UnitTraits.IsSpecial) != 0)
                {
                    if (!char.IsSurrogate(text[at])) return true;
                    break;
                }

                if (LooseText.LeetLetter(Fold(text[at]), _flags) == 0) break;
            }
        }

        return false;
    }

    private enum SpecialKind
    {
        /// <summary>It becomes something else.</summary>
        Changed,

        /// <summary>It stays as it is, and a reader sees a sign.</summary>
        Sign,

        /// <summary>It stays as it is, and a reader sees a letter, or nothing known.</summary>
        Letter,

        /// <summary>Nothing is left of it.</summary>
        Dropped,
    }

    private SpecialKind Judge(ReadOnlySpan<char> text, int index, out int length)
    {
        Span<char> folded = stackalloc char[FoldingTables.MaxFoldedLength];
        var scalar = CharacterFolding.ScalarAt(text, index, out length);
        var written = FoldingTables.Fold(scalar, _folding.Flags, folded, out var taken);
        if (written == 0) return SpecialKind.Dropped;
        if (taken != Folding.None) return SpecialKind.Changed;
        return FoldingTables.Classify(scalar) is CharacterClass.Letter or CharacterClass.Ideograph or CharacterClass.Kana
            or CharacterClass.Hangul or CharacterClass.Digit or CharacterClass.Other
            ? SpecialKind.Letter
            : SpecialKind.Sign;
    }

    /// <summary>Whether a keyword has the unit at an index next to one of its neighbours, or is that unit.</summary>
    private bool IsKnownAround(ReadOnlySpan<char> text, int index, bool isReduced)
    {
        var unit = isReduced ? Reduce(text, index) : Fold(text[index]);

        // Reduced keywords of one unit are not searched for.
        if (!isReduced && _neighbours.IsWhole(unit)) return true;
        if (!TryFindLeft(text, index, true, isReduced, out var left, out var leftIndex)) return true;
        if (!TryFindRight(text, index, true, isReduced, out var right, out var rightIndex)) return true;
        var hasLeft = _neighbours.HasPair(left, unit);
        var hasRight = _neighbours.HasPair(unit, right);
        if (!hasLeft && !hasRight) return false;
        if ((hasLeft && _neighbours.IsWhole(left, unit)) || (hasRight && _neighbours.IsWhole(unit, right))) return true;
        if (hasLeft && hasRight && _neighbours.HasTriple(left, unit, right)) return true;
        if (hasLeft && (!TryFindLeft(text, leftIndex, true, isReduced, out var second, out _) || _neighbours.HasTriple(second, left, unit))) return true;
        return hasRight && (!TryFindRight(text, rightIndex, true, isReduced, out second, out _) || _neighbours.HasTriple(unit, right, second));
    }

    /// <summary>Whether a keyword has the units on both sides of a gap next to each other.</summary>
    private bool IsKnownAcross(ReadOnlySpan<char> text, int start, int end, bool isReduced)
    {
        if (!TryFindLeft(text, start, false, isReduced, out var left, out var leftIndex)) return true;
        if (left == LooseText.Break && isReduced) return false;
        if (!TryFindRight(text, end - 1, false, isReduced, out var right, out var rightIndex)) return true;

        // Where nothing visible stands between two equal characters, a run may have come about.
        if (left == right && ClassOf(_traits[text[start]]) is CharacterClass.CombiningMark or CharacterClass.Invisible) return true;
        if (!_neighbours.HasPair(left, right)) return false;
        if (_neighbours.IsWhole(left, right)) return true;
        if (!TryFindLeft(text, leftIndex, true, isReduced, out var second, out _) || _neighbours.HasTriple(second, left, right)) return true;
        return !TryFindRight(text, rightIndex, true, isReduced, out second, out _) || _neighbours.HasTriple(left, right, second);
    }

    /// <summary>The next unit to the left that a reader takes in.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">From where to look, not included.</param>
    /// <param name="isUnit">Whether a unit is there; more of it right beside it belong to the same run.</param>
    /// <param name="isReduced">Whether signs are skipped and runs shortened, or only what is dropped.</param>
    /// <param name="left">The unit found; <see cref="LooseText.Break"/> at the end of a sentence or text.</param>
    /// <param name="leftIndex">Where it is.</param>
    /// <returns><see langword="false"/> when it is too far away, or of a kind that only the deep search knows.</returns>
    private bool TryFindLeft(ReadOnlySpan<char> text, int index, bool isUnit, bool isReduced, out char left, out int leftIndex)
    {
        if (index > 0 && IsPlainWord(text[index - 1]))
        {
            leftIndex = index - 1;
            left = isReduced ? (char)_traits[text[leftIndex]] : Fold(text[leftIndex]);
            if (!isReduced || !isUnit || Fold(text[leftIndex]) != Fold(text[index])) return true;
        }

        left = LooseText.Break;
        var isBeside = true;
        for (leftIndex = index - 1; leftIndex >= 0; leftIndex--)
        {
            if (index - leftIndex > Reach) return false;
            switch (Meet(text, ref leftIndex, isReduced, isBeside && isUnit ? Fold(text[index]) : LooseText.Break, ref left, isLeft: true))
            {
                case Meeting.Unit or Meeting.End: return true;
                case Meeting.Unknown: return false;
                case Meeting.Gap: isBeside = false; break;
            }
        }

        return true;
    }

    /// <summary>The next unit to the right that a reader takes in; as <see cref="TryFindLeft"/>.</summary>
    private bool TryFindRight(ReadOnlySpan<char> text, int index, bool isUnit, bool isReduced, out char right, out int rightIndex)
    {
        if (index + 1 < text.Length && IsPlainWord(text[index + 1]))
        {
            rightIndex = index + 1;
            right = isReduced ? (char)_traits[text[rightIndex]] : Fold(text[rightIndex]);
            if (!isReduced || !isUnit || Fold(text[rightIndex]) != Fold(text[index])) return true;
        }

        right = LooseText.Break;
        var isBeside = true;
        for (rightIndex = index + 1; rightIndex < text.Length; rightIndex++)
        {
            if (rightIndex - index > Reach) return false;
            switch (Meet(text, ref rightIndex, isReduced, isBeside && isUnit ? Fold(text[index]) : LooseText.Break, ref right, isLeft: false))
            {
                case Meeting.Unit or Meeting.End: return true;
                case Meeting.Unknown: return false;
                case Meeting.Gap: isBeside = false; break;
            }
        }

        return true;
    }

    private enum Meeting
    {
        /// <summary>Nothing, or more of the same run.</summary>
        Nothing,
        Gap,
        Unit,
        End,
        Unknown,
    }

    /// <summary>What is at an index; of a character beyond the BMP, the index goes to its other half.</summary>
    private Meeting Meet(ReadOnlySpan<char> text, ref int index, bool isReduced, char run, ref char found, bool isLeft)
    {
        var kind = _traits[text[index]];
        if ((kind & UnitTraits.IsSpecial) != 0)
        {
            var start = isLeft && index > 0 && char.IsSurrogatePair(text[index - 1], text[index]) ? index - 1 : index;
            var special = Judge(text, start, out var length);
            if (special == SpecialKind.Dropped || (special == SpecialKind.Sign && isReduced))
            {
                index = isLeft ? start : start + length - 1;
                return special == SpecialKind.Sign && HasSeparators ? Meeting.Gap : special == SpecialKind.Sign ? Meeting.End : Meeting.Nothing;
            }

            if (special == SpecialKind.Changed) return Meeting.Unknown;
            found = text[index];
            return Meeting.Unit;
        }

        if (!isReduced)
        {
            found = Fold(text[index]);
            return Meeting.Unit;
        }

        switch (ClassOf(kind))
        {
            case CharacterClass.Digit or CharacterClass.Separator when HasLeet && IsBesideSpecial(text, index):
                return Meeting.Unknown;
            case CharacterClass.Digit or CharacterClass.Separator when HasLeet && LeetLetter(text, index) != 0:
                break;
            case CharacterClass.CombiningMark or CharacterClass.Invisible:
                return Meeting.Nothing;
            case CharacterClass.Space or CharacterClass.Separator or CharacterClass.Emoji or CharacterClass.ClauseEnd:
                return HasSeparators ? Meeting.Gap : Meeting.End;
            case CharacterClass.SentenceEnd when Fold(text[index]) is not ('.' or '!'):
                return Meeting.End;
            case CharacterClass.SentenceEnd:
                // Whether it ends a sentence depends on what is around it.
                return HasSeparators ? Meeting.Gap : Meeting.End;
        }

        found = Reduce(text, index);
        return HasRepeats && Fold(text[index]) == run && !char.IsAsciiDigit(found) ? Meeting.Nothing : Meeting.Unit;
    }

    /// <summary>Whether a unit is a letter to a reader, whatever stands around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsPlainWord(char unit) => (_traits[unit] & UnitTraits.IsWord) != 0;

    private static CharacterClass ClassOf(uint traits) => (CharacterClass)((traits & UnitTraits.ClassMask) >> UnitTraits.ClassShift);

    private char Fold(char unit) => _folding.Fold(unit);

    private char Reduce(ReadOnlySpan<char> text, int index)
    {
        var letter = HasLeet ? LeetLetter(text, index) : '\0';
        return letter != 0 ? letter : (char)_traits[text[index]];
    }

    private char LeetLetter(ReadOnlySpan<char> text, int index)
    {
        var letter = LooseText.LeetLetter(Fold(text[index]), _flags);
        return letter != 0 && (IsBesideLetter(text, index, -1) || IsBesideLetter(text, index, 1)) ? letter : '\0';
    }

    private bool IsBesideLetter(ReadOnlySpan<char> text, int index, int step)
    {
        for (var i = 1; i <= LooseText.LeetReach; i++)
        {
            index += step;
            if ((uint)index >= (uint)text.Length) return false;
            var unit = Fold(text[index]);
            if (char.IsAsciiLetter(unit)) return true;
            if (LooseText.LeetLetter(unit, _flags) == 0) return false;
        }

        return false;
    }
}
