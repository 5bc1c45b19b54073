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

    /// <summary>A gap of more units than this is as good as the end of a sentence.</summary>
    public const int MaxGap = 8;

    private readonly Folding _folding;
    private char[]? _units;
    private LooseUnit[]? _details;
    private int _length;
    private LooseGap _gap;
    private int _gapLength;

    private LooseText(Folding folding, int capacity)
    {
        _folding = folding;
        _units = ArrayPool<char>.Shared.Rent(capacity);
        _details = ArrayPool<LooseUnit>.Shared.Rent(capacity);
    }

    public readonly ReadOnlySpan<char> Units => _units.AsSpan(0, _length);

    public readonly ReadOnlySpan<LooseUnit> Details => _details.AsSpan(0, _length);

    /// <param name="folded">The folded text.</param>
    /// <param name="folding">The flags; only Separators, Repeats and Leet matter here.</param>
    public static LooseText Create(ReadOnlySpan<char> folded, Folding folding)
    {
        var result = new LooseText(folding, (folded.Length * 2) + 1);
        for (var i = 0; i < folded.Length;)
        {
            var scalar = CharacterFolding.ScalarAt(folded, i, out var length);
            result.Add(folded, i, length, scalar);
            i += length;
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

    private void Add(ReadOnlySpan<char> folded, int index, int length, int scalar)
    {
        var letter = (_folding & Folding.Leet) != 0 ? LeetLetter(folded, index) : '\0';
        if (letter != 0)
        {
            AddUnit(letter, index, index + 1, true);
            return;
        }

        switch (FoldingTables.Classify(scalar))
        {
            case CharacterClass.Letter or CharacterClass.Ideograph or CharacterClass.Kana or CharacterClass.Hangul
                or CharacterClass.Digit or CharacterClass.Other:
                // Beyond the BMP a character is two units, which belong together.
                for (var i = 0; i < length; i++) AddUnit(Canonical(folded[index + i]), index, index + length, false);
                break;
            case CharacterClass.CombiningMark or CharacterClass.Invisible:
                break;
            case CharacterClass.Space:
                AddGap(LooseGap.Space);
                break;
            case CharacterClass.Separator or CharacterClass.Emoji:
                AddGap(LooseGap.Sign);
                break;
            case CharacterClass.ClauseEnd:
                AddGap(LooseGap.Clause);
                break;
            default:
                // A full stop with no space around may be put between letters: i.n.v.e.s.t
                if (folded[index] is '.' or '!' && IsBetweenWords(folded, index)) AddGap(LooseGap.Sign);
                else AddBreak(index);
                break;
        }
    }

    private void AddUnit(char unit, int first, int end, bool isLeet)
    {
        if ((_folding & Folding.Repeats) != 0 && _gap == LooseGap.None && _length > 0 && !char.IsAsciiDigit(unit))
        {
            ref var last = ref _details![_length - 1];
            if (last.Unit == unit && last.First != first)
            {
                last.Run++;
                last.End = end;
                last.IsLeet |= isLeet;
                return;
            }
        }

        _units![_length] = unit;
        _details![_length++] = new LooseUnit { Unit = unit, Gap = _gap, IsLeet = isLeet, Run = 1, First = first, End = end };
        _gap = LooseGap.None;
        _gapLength = 0;
    }

    private void AddGap(LooseGap gap)
    {
        if ((_folding & Folding.Separators) == 0 || ++_gapLength > MaxGap)
        {
            AddBreak(0);
            return;
        }

        if (gap > _gap) _gap = gap;
    }

    private void AddBreak(int index)
    {
        _gap = LooseGap.None;
        _gapLength = 0;
        if (_length > 0 && _units![_length - 1] == Break) return;
        _units![_length] = Break;
        _details![_length++] = new LooseUnit { Unit = Break, Run = 1, First = index, End = index + 1 };
    }

    /// <summary>i and l are told apart by nobody where 1 may mean either.</summary>
    private readonly char Canonical(char unit) => unit == 'l' && (_folding & Folding.Leet) != 0 ? 'i' : unit;

    private readonly char LeetLetter(ReadOnlySpan<char> folded, int index)
    {
        var unit = folded[index];
        if (unit is '!' or '|' or '(' or '+') return '\0';
        var letters = LeetLetters.Of(unit);
        if (letters.IsEmpty) return '\0';
        var isInWord = (index > 0 && char.IsAsciiLetter(folded[index - 1]))
            || (index + 1 < folded.Length && char.IsAsciiLetter(folded[index + 1]));
        return isInWord ? Canonical(letters[0]) : '\0';
    }

    private static bool IsBetweenWords(ReadOnlySpan<char> folded, int index) =>
        index > 0 && index + 1 < folded.Length && char.IsLetterOrDigit(folded[index - 1]) && char.IsLetterOrDigit(folded[index + 1]);
}
