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

    // In _kinds, beside the class of what a unit folds to.
    private const int ClassMask = 0x0F;
    private const byte IsUnknownToGate = 0x10;
    private const byte IsSpecial = 0x20;
    private const byte IsInKeywords = 0x40;

    private readonly CharacterFolding _folding;
    private readonly KeywordNeighbours _neighbours;
    private readonly Folding _flags;
    private readonly byte[] _kinds;
    private readonly char[] _reduced;

    public TextLook(CharacterFolding folding, KeywordNeighbours neighbours, Folding flags)
    {
        _folding = folding;
        _neighbours = neighbours;
        _flags = flags;
        _kinds = new byte[Alphabet.UnitCount];
        _reduced = new char[Alphabet.UnitCount];
        for (var i = 0; i < _kinds.Length; i++)
        {
            var unit = (char)i;
            var isSpecial = folding.IsSpecial(unit) || char.IsSurrogate(unit);
            var folded = isSpecial ? unit : folding.Fold(unit);
            _reduced[i] = LooseText.Canonical(folded, flags);
            var kind = (byte)UnitClasses.Of(folded);
            if (isSpecial) kind |= IsSpecial;
            if (neighbours.HasUnit(_reduced[i]) || neighbours.HasUnit(folded)) kind |= IsInKeywords;
            if (folded != unit && !CommonUnits.Contains(unit)) kind |= IsUnknownToGate;
            _kinds[i] = kind;
        }
    }

    public long MemorySize => _kinds.Length + ((long)_reduced.Length * sizeof(char)) + _neighbours.MemorySize;

    /// <inheritdoc cref="KeywordNeighbours.HasAscii"/>
    public bool HasAscii => _neighbours.HasAscii;

    private bool HasSeparators => (_flags & Folding.Separators) != 0;

    private bool HasRepeats => (_flags & Folding.Repeats) != 0;

    private bool HasLeet => (_flags & Folding.Leet) != 0;

    /// <summary>Whether the deep search may find something across a place that the plain search does not find.</summary>
    public bool NeedsDeepSearch(ReadOnlySpan<char> text, int index)
    {
        var kind = _kinds[text[index]];

        // Most places are a sign after a word, or a character twice in a row, between characters that no keyword has so.
        if (index > 0 && (kind & (IsSpecial | IsUnknownToGate)) == 0 && IsPlainWord(text[index - 1]))
        {
            var before = _reduced[text[index - 1]];
            var after = index + 1 < text.Length ? text[index + 1] : '\0';
            var isWord = (kind & ClassMask) is > 0 and <= (int)CharacterClass.Hangul;
            if (!isWord && (CharacterClass)(kind & ClassMask) is not CharacterClass.Digit && !char.IsAsciiLetter(after) && !char.IsAsciiLetter(before))
            {
                if ((_kinds[text[index - 1]] & IsInKeywords) == 0) return false;
                if (IsPlainWord(after) && !_neighbours.HasPair(before, _reduced[after])) return false;
            }
        }

        if ((kind & IsSpecial) != 0) return NeedsDeepSearchAtSpecial(text, index);
        if ((kind & IsUnknownToGate) != 0 && IsKnownAround(text, index, isReduced: false)) return true;
        switch ((CharacterClass)(kind & ClassMask))
        {
            case CharacterClass.Digit or CharacterClass.Separator when HasLeet && IsBesideSpecial(text, index):
                return true;
            case CharacterClass.Digit or CharacterClass.Separator when HasLeet && LeetLetter(text, index) != 0:
                return IsKnownAround(text, index, isReduced: true);
            case CharacterClass.Space or CharacterClass.Separator or CharacterClass.ClauseEnd or CharacterClass.Emoji:
            case CharacterClass.SentenceEnd or CharacterClass.CombiningMark or CharacterClass.Invisible:
                if (index > 0 && IsPlainWord(text[index - 1]) && (_kinds[text[index - 1]] & IsInKeywords) == 0) return false;
                return IsKnownAcross(text, index, index + 1, isReduced: true);
            default:
                // The screen passes over digits that stand among Chinese characters.
                var unit = Fold(text[index]);
                if (HasLeet && char.IsAsciiLetter(unit) && (IsKnownDigit(text, index - 1) || IsKnownDigit(text, index + 1))) return true;
                if ((kind & IsInKeywords) == 0) return false;
                var isInRun = (index > 0 && Fold(text[index - 1]) == unit) || (index + 1 < text.Length && Fold(text[index + 1]) == unit);
                return (isInRun || (kind & IsUnknownToGate) != 0) && IsKnownAround(text, index, isReduced: true);
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

    /// <summary>Whether a digit is read as a letter that a keyword has so.</summary>
    private bool IsKnownDigit(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && char.IsAsciiDigit(text[index]) && IsKnownAround(text, index, isReduced: true);

    /// <summary>Whether what stands beside a unit is known only after folding.</summary>
    private bool IsBesideSpecial(ReadOnlySpan<char> text, int index) =>
        (index > 0 && (_kinds[text[index - 1]] & IsSpecial) != 0 && !char.IsSurrogate(text[index - 1]))
        || (index + 1 < text.Length && (_kinds[text[index + 1]] & IsSpecial) != 0 && !char.IsSurrogate(text[index + 1]));

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
        if (_neighbours.IsWhole(unit)) return true;
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
        if (left == right && (CharacterClass)(_kinds[text[start]] & ClassMask) is CharacterClass.CombiningMark or CharacterClass.Invisible) return true;
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
            left = isReduced ? _reduced[text[leftIndex]] : Fold(text[leftIndex]);
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
            right = isReduced ? _reduced[text[rightIndex]] : Fold(text[rightIndex]);
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
        var kind = _kinds[text[index]];
        if ((kind & IsSpecial) != 0)
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

        switch ((CharacterClass)(kind & ClassMask))
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
    private bool IsPlainWord(char unit) => (_kinds[unit] & (IsSpecial | ClassMask)) is > 0 and <= (int)CharacterClass.Hangul;

    private char Fold(char unit) => _folding.Fold(unit);

    private char Reduce(ReadOnlySpan<char> text, int index)
    {
        var letter = HasLeet ? LeetLetter(text, index) : '\0';
        return letter != 0 ? letter : _reduced[text[index]];
    }

    private char LeetLetter(ReadOnlySpan<char> text, int index) =>
        LooseText.LeetLetter(
            index > 0 ? Fold(text[index - 1]) : '\0', Fold(text[index]), index + 1 < text.Length ? Fold(text[index + 1]) : '\0', _flags);
}
