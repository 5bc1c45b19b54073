using System.Buffers;

namespace FraudGuard.Matching;

/// <summary>
/// A folded text reduced to what a reader takes in: without signs in between, runs as one, digits inside words as letters.
/// In rented memory.
/// </summary>
internal struct LooseText : IDisposable
{
    /// <summary>Stands for the end of a sentence; no keyword has it.</summary>
    public const char Break = '\uFFFF';

    /// <summary>A gap of more signs than this is as good as the end of a sentence.</summary>
    public const int MaxGap = 8;

    /// <summary>How far from a letter a digit may be to stand for one: d3p051t.</summary>
    public const int LeetReach = 3;

    private readonly Folding _folding;
    private char[]? _units;
    private LooseUnit[]? _details;
    private int _length;
    private LooseGap _gap;
    private int _gapLength;
    private char _last;
    private readonly uint _splitRuns;
    private int _runs;
    private bool _isInRun;
    private char _lookAlike;

    private LooseText(Folding folding, int capacity, bool hasDetails, uint splitRuns)
    {
        _folding = folding;
        _splitRuns = splitRuns;
        _units = ArrayPool<char>.Shared.Rent(capacity);
        if (hasDetails) _details = ArrayPool<LooseUnit>.Shared.Rent(capacity);
    }

    /// <summary>The reduced text.</summary>
    public readonly ReadOnlySpan<char> Units => _units.AsSpan(0, _length);

    /// <summary>Where the units come from; only with details.</summary>
    public readonly ReadOnlySpan<LooseUnit> Details => _details.AsSpan(0, _length);

    /// <summary>How many runs were made one, or would have been if they were not split.</summary>
    public readonly int RunCount => _runs;

    /// <param name="folded">The folded text.</param>
    /// <param name="folding">The flags; only Separators, Repeats and Leet matter here.</param>
    /// <param name="hasDetails">Whether to note where units come from; without, it is quicker.</param>
    /// <param name="splitRuns">A bit for each run that is not made one: between its letters there may be gaps (a-c-c-ount).</param>
    public static LooseText Create(ReadOnlySpan<char> folded, Folding folding, bool hasDetails, uint splitRuns = 0)
    {
        // A break may follow every unit.
        var result = new LooseText(folding, (folded.Length * 2) + 1, hasDetails, splitRuns);
        for (var i = 0; i < folded.Length;) i += result.Add(folded, i);
        return result;
    }

    /// <summary>Reduces a text whose characters were folded, and notes which i and l may be the other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="folding">The flags.</param>
    public static LooseText Create(ReadOnlySpan<char> text, in FoldedText folded, Folding folding)
    {
        var units = folded.Units;
        var result = new LooseText(folding, (units.Length * 2) + 1, true, 0);
        for (var i = 0; i < units.Length;)
        {
            // What looks like the one looks like the other: the capital I of Greek stands for an l in рοΙісe.
            var start = folded.Starts[i];
            var source = text[char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? start + 1 : start];
            result._lookAlike = units[i] is 'i' or 'l' && !char.IsAscii(source) && (folding & Folding.Confusables) != 0 ? source : '\0';
            i += result.Add(units, i);
        }

        return result;
    }

    public void Dispose()
    {
        if (_units is not null) ArrayPool<char>.Shared.Return(_units);
        if (_details is not null) ArrayPool<LooseUnit>.Shared.Return(_details);
        _units = null;
        _details = null;
    }

    private int Add(ReadOnlySpan<char> folded, int index)
    {
        var unit = folded[index];
        var length = 1;
        var kind = UnitClasses.Of(unit);
        if (char.IsSurrogate(unit)) kind = FoldingTables.Classify(CharacterFolding.ScalarAt(folded, index, out length));
        if (kind is CharacterClass.Digit or CharacterClass.Separator && (_folding & Folding.Leet) != 0)
        {
            var letter = LeetLetter(folded, index);
            if (letter != 0)
            {
                AddUnit(letter, unit, index, index + 1, true);
                return 1;
            }
        }

        switch (kind)
        {
            case CharacterClass.CombiningMark or CharacterClass.Invisible:
                break;
            case CharacterClass.Space:
                AddGap(LooseGap.Space);
                break;
            case CharacterClass.Separator when unit is '\'' or '\u2019':
                // An apostrophe belongs to the word: she'd is not shed.
                AddGap(LooseGap.Space);
                break;
            case CharacterClass.Separator when unit == '\u3001':
                AddGap(LooseGap.Clause);
                break;
            case CharacterClass.Separator or CharacterClass.Emoji:
                AddGap(LooseGap.Sign);
                break;
            case CharacterClass.ClauseEnd:
                AddGap(LooseGap.Clause);
                break;
            case CharacterClass.SentenceEnd:
                // A full stop with no space around may be put between letters: i.n.v.e.s.t
                if (unit == '.' && IsBetweenWords(folded, index)) AddGap(LooseGap.Sign);
                else if (unit == '!' && IsBetweenWords(folded, index)) AddGap(LooseGap.Clause);
                else AddBreak();
                break;
            default:
                // Beyond the BMP a character is two units, which belong together.
                AddUnit(Canonical(unit, _folding), unit, index, index + length, false);
                if (length == 2) AddUnit(folded[index + 1], folded[index + 1], index, index + length, false);
                break;
        }

        return length;
    }

    private void AddUnit(char unit, char written, int first, int end, bool isLeet)
    {
        // Two of them that are not written alike may be two letters.
        if (_lookAlike != 0) written = _lookAlike;
        var isSame = written == _last;
        _last = written;
        if (isSame && _gap == LooseGap.None && _length > 0 && _units![_length - 1] == unit
            && (_folding & Folding.Repeats) != 0 && !char.IsAsciiDigit(unit) && !char.IsSurrogate(unit))
        {
            if (!_isInRun) _runs++;
            _isInRun = true;
            if ((_splitRuns >> Math.Min(_runs - 1, 31) & 1) == 0)
            {
                if (_details is null) return;
                ref var last = ref _details[_length - 1];
                last.Run++;
                last.End = end;
                last.IsLeet |= isLeet;
                return;
            }
        }
        else
        {
            _isInRun = false;
        }

        _units![_length] = unit;
        if (_details is not null)
            _details[_length] = new LooseUnit { Gap = _gap, IsLeet = isLeet, IsLookAlike = _lookAlike != 0, Run = 1, First = first, End = end };
        _length++;
        _gap = LooseGap.None;
        _gapLength = 0;
    }

    private void AddGap(LooseGap gap)
    {
        if ((_folding & Folding.Separators) == 0 || ++_gapLength > MaxGap) AddBreak();
        else if (gap > _gap) _gap = gap;
    }

    private void AddBreak()
    {
        _gap = LooseGap.None;
        _gapLength = 0;
        if (_length > 0 && _units![_length - 1] == Break) return;
        _units![_length] = Break;
        if (_details is not null) _details[_length] = new LooseUnit { Run = 1 };
        _length++;
    }

    /// <summary>Whether a reader skips a unit between the characters of a word; half an emoji counts as such.</summary>
    public static bool IsGap(char unit) => char.IsSurrogate(unit) || UnitClasses.Of(unit) is CharacterClass.Space or CharacterClass.Separator
        or CharacterClass.ClauseEnd or CharacterClass.Emoji or CharacterClass.CombiningMark or CharacterClass.Invisible || unit == '.';

    /// <summary>i and l are told apart by nobody where 1 may mean either.</summary>
    public static char Canonical(char unit, Folding folding) => unit == 'l' && (folding & Folding.Leet) != 0 ? 'i' : unit;

    /// <summary>The letter that a digit or a sign may stand for; NUL when it can't.</summary>
    public static char LeetLetter(char unit, Folding folding)
    {
        if ((folding & Folding.Leet) == 0 || unit is '!' or '|' or '(' or '+') return '\0';
        var letters = LeetLetters.Of(unit);
        return letters.IsEmpty ? '\0' : Canonical(letters[0], folding);
    }

    /// <summary>The letter that a digit or a sign stands for beside letters; NUL when it stands for itself.</summary>
    private readonly char LeetLetter(ReadOnlySpan<char> folded, int index)
    {
        var letter = LeetLetter(folded[index], _folding);
        return letter != 0 && (IsBesideLetter(folded, index, -1) || IsBesideLetter(folded, index, 1)) ? letter : '\0';
    }

    /// <summary>Whether a letter follows in one direction, with nothing but what may stand for letters in between.</summary>
    private readonly bool IsBesideLetter(ReadOnlySpan<char> folded, int index, int step)
    {
        for (var i = 1; i <= LeetReach; i++)
        {
            index += step;
            if ((uint)index >= (uint)folded.Length) return false;
            if (char.IsAsciiLetter(folded[index])) return true;
            if (LeetLetter(folded[index], _folding) == 0) return false;
        }

        return false;
    }

    private static bool IsBetweenWords(ReadOnlySpan<char> folded, int index) =>
        index > 0 && index + 1 < folded.Length && char.IsLetterOrDigit(folded[index - 1]) && char.IsLetterOrDigit(folded[index + 1]);
}
