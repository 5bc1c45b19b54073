using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FraudGuard.Inspection.Detectors;
using FraudGuard.Matching;

namespace FraudGuard.Inspection;

// Turns a text into what a person reads: characters folded, what shows nothing gone, and, in a message that is written
// around a filter throughout, without the signs between the letters, the repetitions and the digits in place of letters.
// Keywords, detectors and the windows of rules all see this text, so that a disguise takes nothing from any of them.
internal sealed class TextReading
{
    // Case tells wallet addresses apart, and the matcher overlooks it by itself; so it does with substitutes.
    private const Folding CharacterFlags = Folding.Width | Folding.Compatibility | Folding.ChineseVariants | Folding.Digits
        | Folding.Diacritics | Folding.Confusables | Folding.Invisible;

    private const char VariationSelector = '\uFE0F';
    private const char Joiner = '\u200D';

    // What makes a number of a Chinese character before it.
    private const string Measures = "元块塊圆圓万萬亿億千仟百佰拾%％刀美";

    private static readonly TextReading Default = new(Folding.Default);

    private readonly Folding _flags;
    private readonly CharacterFolding _folding;
    private readonly byte[] _traits = new byte[char.MaxValue + 1];

    private TextReading(Folding flags)
    {
        _flags = flags;
        _folding = new CharacterFolding(flags & CharacterFlags);
        Span<char> folded = stackalloc char[FoldingTables.MaxFoldedLength];
        for (var i = 0; i < _traits.Length; i++)
        {
            var unit = (char)i;
            _folding.FoldAt([unit], 0, folded, out var written);
            _traits[i] = (byte)(char.IsSurrogate(unit) ? TextTraits.Unclear : TraitsOf(unit, folded[..written]));
        }
    }

    // The reading that overlooks what a matcher with these flags overlooks.
    public static TextReading For(Folding flags) => flags == Folding.Default ? Default : new TextReading(flags);

    // What a text is made of, in one pass.
    public TextTraits Look(ReadOnlySpan<char> text)
    {
        ref var traits = ref MemoryMarshal.GetArrayDataReference(_traits);
        var (first, second) = (0u, 0u);
        var i = 0;
        for (; i + 1 < text.Length; i += 2)
        {
            first |= Unsafe.Add(ref traits, text[i]);
            second |= Unsafe.Add(ref traits, text[i + 1]);
        }

        if (i < text.Length) first |= Unsafe.Add(ref traits, text[i]);
        return (TextTraits)(first | second);
    }

    // Reads a text; the traits become those of what is read.
    public ReadText Read(ReadOnlySpan<char> text, ref TextTraits traits)
    {
        var result = default(ReadText);
        if (IsFolded(text, traits))
        {
            result = Fold(text);
            traits = Look(result.Units);
        }

        var writing = LooseWriting.Judge(result.IsAsWritten ? text : result.Units, traits, _flags);
        if (writing.IsPlain) return result;
        if (result.IsAsWritten) result = Fold(text);
        writing.Undo(ref result);
        traits = Look(result.Units);
        return result;
    }

    private static TextTraits TraitsOf(char unit, ReadOnlySpan<char> folded)
    {
        if (char.GetUnicodeCategory(unit) == UnicodeCategory.CurrencySymbol)
            return TextTraits.Currency | TextTraits.Mark | (folded.Length == 1 && char.IsAsciiLetter(folded[0]) ? TextTraits.Unclear : TextTraits.None);
        var ascii = AsciiForm.Of(unit);
        if (char.IsAsciiLetter(ascii)) return unit == ascii ? TextTraits.Letter : TextTraits.Letter | TextTraits.Folded;
        if (char.IsAsciiDigit(ascii)) return TextTraits.Digit;
        var own = (ascii is '.' or '@' or '%' or '_' or '-' or ':' or '=' or '号' or '號' ? TextTraits.Mark : TextTraits.None)
            | (ReadingSigns.IsSign(unit, UnitClasses.Of(unit)) ? TextTraits.Sign : TextTraits.None);
        if (folded.IsEmpty) return unit is VariationSelector or Joiner ? TextTraits.Unclear : TextTraits.Folded;
        if (folded.Length == 1 && folded[0] == unit) return own;
        foreach (var c in folded)
            if (char.IsAsciiLetterOrDigit(c)) return own | (UnitClasses.Of(unit) == CharacterClass.Ideograph || unit == '〇' ? TextTraits.Numeral : TextTraits.Folded);
        return own;
    }

    private bool IsFolded(ReadOnlySpan<char> text, TextTraits traits)
    {
        if (_folding.IsIdentity) return false;
        if ((traits & TextTraits.Folded) != 0) return true;
        if ((traits & (TextTraits.Unclear | TextTraits.Numeral)) == 0) return false;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = (TextTraits)_traits[text[i]];
            if ((unit & TextTraits.Numeral) != 0 && IsNumber(text, i)) return true;
            if ((unit & TextTraits.Unclear) != 0 && IsFoldedAt(text, i)) return true;
        }

        return false;
    }

    // Beyond the BMP nearly everything people write is emoji, and those stay as they are.
    private bool IsFoldedAt(ReadOnlySpan<char> text, int index)
    {
        var unit = text[index];
        if (((TextTraits)_traits[unit] & TextTraits.Currency) != 0) return IsLetterOfWord(text, index);
        if (unit is VariationSelector or Joiner) return index > 0 && ReadingSigns.IsWord(UnitClasses.Of(text[index - 1]));
        if (unit == '\uD83D' || !char.IsHighSurrogate(unit)) return false;
        Span<char> folded = stackalloc char[FoldingTables.MaxFoldedLength];
        folded = folded[..FoldingTables.Fold(CharacterFolding.ScalarAt(text, index, out _), _folding.Flags, folded)];
        if (folded.IsEmpty) return true;
        foreach (var c in folded)
            if (char.IsAsciiLetterOrDigit(c)) return true;
        return false;
    }

    // 陆仟元 is a sum; 大陆, 零食 and 零元购 are none.
    private bool IsNumber(ReadOnlySpan<char> text, int index) =>
        (index > 0 && IsDigitAt(text, index - (index > 1 && char.IsSurrogatePair(text[index - 2], text[index - 1]) ? 2 : 1)))
        || (index + 1 < text.Length && (IsDigitAt(text, index + 1) || (Measures.Contains(text[index + 1]) && text[index] is not ('零' or '〇'))));

    private bool IsDigitAt(ReadOnlySpan<char> text, int index) =>
        ((TextTraits)_traits[text[index]] & (TextTraits.Digit | TextTraits.Numeral)) != 0 || ReadingSigns.ClassAt(text, index, out _) == CharacterClass.Digit;

    private ReadText Fold(ReadOnlySpan<char> text)
    {
        var result = ReadText.Rent(text.Length + FoldingTables.MaxFoldedLength);
        for (var i = 0; i < text.Length;)
        {
            var free = result.Free(FoldingTables.MaxFoldedLength + 1);
            var (length, written) = (1, 1);
            if (StaysAsWritten(text, i)) free[0] = text[i];
            else length = FoldAt(text, i, free, out written);
            if (written == 1 && free[0] == 'I' && text[i] > '\u007F' && result.Length > 0 && char.IsAsciiLetterLower(result.Units[^1]))
                free[0] = Stroke.Read(result.Units[^1], UnitAfter(text, i + length));
            if (written == 2 && length == 2 && char.IsSurrogate(free[0]))
            {
                result.Advance(1, new Origin(i, i + 1));
                result.Advance(1, new Origin(i + 1, i + 2));
            }
            else
            {
                result.Advance(written, new Origin(i, i + length));
            }

            i += length;
            // ①13812345678: the number of a list doesn't belong to the one behind it.
            if (written == 1 && IsListNumber(text, i, free[0], result.Units)) AddSpace(ref result, i);
        }

        return result;
    }

    // What looks like a Latin letter is read as one, whatever it decomposes into.
    private int FoldAt(ReadOnlySpan<char> text, int index, Span<char> destination, out int written)
    {
        if (((TextTraits)_traits[text[index]] & TextTraits.Folded) != 0 && (_folding.Flags & Folding.Confusables) != 0)
        {
            written = FoldingTables.Fold(text[index], Folding.Confusables, destination);
            if (written == 1 && char.IsAsciiLetter(destination[0])) return 1;
        }

        return _folding.FoldAt(text, index, destination, out written);
    }

    private char UnitAfter(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length) return '\0';
        Span<char> folded = stackalloc char[FoldingTables.MaxFoldedLength];
        FoldAt(text, index, folded, out var written);
        return written > 0 ? folded[0] : '\0';
    }

    private bool StaysAsWritten(ReadOnlySpan<char> text, int index)
    {
        var traits = (TextTraits)_traits[text[index]] & (TextTraits.Numeral | TextTraits.Currency);
        return traits != 0 && (traits == TextTraits.Currency ? !IsLetterOfWord(text, index) : !IsNumber(text, index));
    }

    // The sign of a currency is a letter within a word (sen₫, ¢ode), and itself next to a digit or alone.
    private static bool IsLetterOfWord(ReadOnlySpan<char> text, int index)
    {
        var before = index > 0 ? text[index - 1] : ' ';
        var after = index + 1 < text.Length ? text[index + 1] : ' ';
        return (char.IsLower(before) && !char.IsDigit(after)) || (char.IsLower(after) && !char.IsDigit(before));
    }

    private static bool IsListNumber(ReadOnlySpan<char> text, int next, char unit, ReadOnlySpan<char> read) =>
        char.IsAsciiDigit(unit) && next + 1 < text.Length && char.IsAsciiDigit(text[next]) && char.IsAsciiDigit(text[next + 1])
        && !char.IsAsciiDigit(AsciiForm.Of(text[next - 1])) && (read.Length < 2 || !char.IsAsciiDigit(read[^2]));

    private static void AddSpace(ref ReadText result, int index)
    {
        result.Free(1)[0] = ' ';
        result.Advance(1, new Origin(index, index));
    }
}
