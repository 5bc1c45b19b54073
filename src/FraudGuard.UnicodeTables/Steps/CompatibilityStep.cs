using System.Text.RegularExpressions;
using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>
/// Compatibility decompositions, without the brackets, full stops and commas that only dress a letter or digit, and the
/// styled letters to which Unicode gives no decomposition.
/// </summary>
internal static partial class CompatibilityStep
{
    /// <summary>Emoji that spell a word, and marks that enclose a digit.</summary>
    private static readonly Dictionary<int, string> Spelled = new()
    {
        [0x20E3] = "",
        [0x1F18E] = "AB",
        [0x1F191] = "CL",
        [0x1F192] = "COOL",
        [0x1F193] = "FREE",
        [0x1F194] = "ID",
        [0x1F195] = "NEW",
        [0x1F196] = "NG",
        [0x1F197] = "OK",
        [0x1F198] = "SOS",
        [0x1F199] = "UP",
        [0x1F19A] = "VS",
        [0x1F51F] = "10",
        [0x1F4AF] = "100",
    };

    public static FoldingStep Build(CharacterDatabase database)
    {
        SortedDictionary<int, string> map = [];
        foreach (CharacterRecord record in database.Records)
        {
            if ((Decomposed(record, database) ?? Styled(record)) is { } target)
            {
                map[record.Scalar] = target;
            }
        }

        foreach (string[] fields in DataFile.Fields(database.PathOf("EquivalentUnifiedIdeograph.txt")))
        {
            (int first, int last) = DataFile.Range(fields[0]);
            for (int radical = first; radical <= last; radical++)
            {
                // Strokes stay: a stroke written alone is an ornament, not the ideograph of the same shape.
                if (radical < 0x31C0)
                {
                    map.TryAdd(radical, DataFile.Text(fields[1]));
                }
            }
        }

        foreach ((int scalar, string word) in Spelled)
        {
            map[scalar] = word;
        }

        return new(Folding.Compatibility, map);
    }

    /// <summary>The decimal number that an enclosed, raised or lowered number shows, or null.</summary>
    public static string? EnclosedNumber(CharacterRecord record) =>
        record.Category == "No" && EnclosedNumberName().IsMatch(record.Name)
            ? (record.DigitValue ?? record.NumericValue)?.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static string? Decomposed(CharacterRecord record, CharacterDatabase database)
    {
        string target = record.Decomposition;
        if (record.DecompositionTag is "" or "wide" or "narrow")
        {
            bool isSingleton = record.HasCanonicalDecomposition && target.EnumerateRunes().Count() == 1;
            return isSingleton && !record.IsMark ? target : null;
        }

        if (target.Length > 1 && target[0] == ' ')
        {
            // Unicode spells an accent standing alone as a space with a mark; such an accent is a sign of its own. Arabic
            // presentation forms of marks lose the space that carries them.
            return record.IsLetter ? target[1..].TrimStart(' ') : null;
        }

        target = Undressed(target, record.Name);
        bool onlyPunctuation = target.Length > 1
            && target.EnumerateRunes().All(rune => database.Find(rune.Value)!.IsSymbolOrPunctuation);
        return onlyPunctuation ? null : target;
    }

    private static string? Styled(CharacterRecord record)
    {
        Match letter = StyledLetterName().Match(record.Name);
        return letter.Success ? letter.Groups["letter"].Value : EnclosedNumber(record);
    }

    private static string Undressed(string target, string name) => (target[0], target[^1]) switch
    {
        ('(', ')') or ('〔', '〕') => target[1..^1],
        (_, '.') when name.EndsWith("FULL STOP", StringComparison.Ordinal) => target[..^1],
        (_, ',') when name.EndsWith("COMMA", StringComparison.Ordinal) => target[..^1],
        _ => target,
    };

    [GeneratedRegex("^(NEGATIVE (CIRCLED|SQUARED)|CROSSED NEGATIVE SQUARED|REGIONAL INDICATOR SYMBOL) (LATIN CAPITAL )?LETTER (?<letter>[A-Z])$")]
    private static partial Regex StyledLetterName();

    [GeneratedRegex("^(?!.*IDEOGRAPH).*(CIRCLED|PARENTHESIZED|FULL STOP|COMMA|SUPERSCRIPT|SUBSCRIPT)")]
    private static partial Regex EnclosedNumberName();
}
