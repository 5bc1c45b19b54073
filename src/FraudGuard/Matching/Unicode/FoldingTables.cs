using System.Text;

namespace FraudGuard.Matching;

/// <summary>Folds single characters and tells their class, by Unicode's data.</summary>
/// <remarks>
/// The tables are read on first use, each only when a flag asks for it. <see cref="Folding.Leet"/>,
/// <see cref="Folding.Separators"/> and <see cref="Folding.Repeats"/> depend on the characters around and change nothing here.
/// </remarks>
internal static class FoldingTables
{
    /// <summary>The most UTF-16 code units that one character folds to under any flags.</summary>
    /// <value>18: the ligature U+FDFA, a whole Arabic sentence.</value>
    public const int MaxFoldedLength = 18;

    /// <summary>The flags that change a character by itself.</summary>
    public const Folding CharacterFlags = Folding.Case | Folding.Width | Folding.Compatibility | Folding.ChineseVariants
        | Folding.Digits | Folding.Diacritics | Folding.Confusables | Folding.Invisible | Folding.Substitutes | Folding.Pinyin;

    private static readonly Lazy<FoldingMap> Core = new(() => FoldingMap.Load("folding.bin"));
    private static readonly Lazy<FoldingMap> Substitutes = new(() => FoldingMap.Load("substitutes.bin"));
    private static readonly Lazy<PinyinTable> Pinyin = new(() => PinyinTable.Load("pinyin.bin"));
    private static readonly Lazy<CharacterClasses> Classes = new(() => CharacterClasses.Load("classes.bin"));

    /// <summary>The version of Unicode that the tables were made from.</summary>
    public static Version UnicodeVersion => Core.Value.UnicodeVersion;

    /// <summary>The class of a scalar value, or of a surrogate on its own.</summary>
    /// <param name="scalar">U+0000 to U+10FFFF.</param>
    public static CharacterClass Classify(int scalar) => Classes.Value[scalar];

    /// <summary>Folds one scalar value under exactly these flags, until folding it again would change nothing.</summary>
    /// <param name="scalar">U+0000 to U+10FFFF; a surrogate on its own is returned as it is.</param>
    /// <param name="flags">The differences to overlook.</param>
    /// <param name="destination">Takes the result; of at least <see cref="MaxFoldedLength"/> code units.</param>
    /// <returns>The number of code units written; 0 if the character is dropped.</returns>
    public static int Fold(int scalar, Folding flags, Span<char> destination) => Fold(scalar, flags, destination, out _);

    /// <summary>Folds one scalar value and tells which flags it took.</summary>
    /// <inheritdoc cref="Fold(int, Folding, Span{char})"/>
    /// <param name="scalar">U+0000 to U+10FFFF; a surrogate on its own is returned as it is.</param>
    /// <param name="flags">The differences to overlook.</param>
    /// <param name="destination">Takes the result; of at least <see cref="MaxFoldedLength"/> code units.</param>
    /// <param name="taken">Those of the flags that changed something.</param>
    public static int Fold(int scalar, Folding flags, Span<char> destination, out Folding taken)
    {
        taken = Folding.None;
        int written = Append(scalar, flags, destination, ref taken);

        // What a letter decomposes into may look less like a Latin one than itself does: ϲ is a c, its sigma is none.
        if (written == 1 && !char.IsAscii(destination[0]) && (flags & Folding.Confusables) != 0
            && Core.Value.TryFind(scalar, Folding.Confusables, out FoldingRule rule) && rule.IsSingle && rule.Target <= 'z' && char.IsAsciiLetter((char)rule.Target))
        {
            taken = Folding.Confusables;
            return Append(rule.Target, flags, destination, ref taken);
        }

        return written;
    }

    /// <summary>The next scalar value from this one on that these flags may change, or <paramref name="end"/>.</summary>
    internal static int NextCandidate(int scalar, Folding flags, int end)
    {
        int next = Core.Value.NextWithRule(scalar, end);
        if ((flags & Folding.Substitutes) != 0)
        {
            next = Math.Min(next, Substitutes.Value.NextWithRule(scalar, end));
        }

        if ((flags & Folding.Pinyin) != 0)
        {
            next = Math.Min(next, Math.Max(scalar, PinyinTable.First));
        }

        return next;
    }

    private static int Append(int scalar, Folding flags, Span<char> destination, ref Folding taken)
    {
        while (TryFind(scalar, flags, out FoldingMap map, out FoldingRule rule))
        {
            taken |= rule.Flag;
            if (rule.IsDropped)
            {
                return 0;
            }

            if (!rule.IsSingle)
            {
                int written = 0;
                foreach (int part in map.Sequence(rule))
                {
                    written += Append(part, flags, destination[written..], ref taken);
                }

                return written;
            }

            scalar = rule.Target;
        }

        if ((flags & Folding.Pinyin) != 0 && Pinyin.Value[scalar] is { Length: > 0 } reading)
        {
            taken |= Folding.Pinyin;
            reading.CopyTo(destination);
            return reading.Length;
        }

        if (Rune.TryCreate(scalar, out Rune rune))
        {
            return rune.EncodeToUtf16(destination);
        }

        destination[0] = (char)scalar;
        return 1;
    }

    /// <summary>Substitutes act on what the rules of Unicode leave.</summary>
    private static bool TryFind(int scalar, Folding flags, out FoldingMap map, out FoldingRule rule)
    {
        map = Core.Value;
        if (map.TryFind(scalar, flags, out rule))
        {
            return true;
        }

        if ((flags & Folding.Substitutes) == 0)
        {
            return false;
        }

        map = Substitutes.Value;
        return map.TryFind(scalar, flags, out rule);
    }
}
