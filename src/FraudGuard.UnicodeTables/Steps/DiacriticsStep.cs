using System.Text;
using System.Text.RegularExpressions;
using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>
/// Drops the combining marks of scripts that are read without them, decomposes their precomposed letters, and takes the
/// stroke, hook or tail off a Latin letter that Unicode does not decompose (ø, đ, ł).
/// </summary>
internal static partial class DiacriticsStep
{
    /// <summary>
    /// Scripts whose marks a reader can do without. In the others a mark is a vowel or changes the word: the Indic scripts,
    /// Thai, Lao, Khmer, Myanmar, Tibetan and so on, and kana, where it tells か from が.
    /// </summary>
    private static readonly HashSet<string> OptionalMarkScripts =
        ["Inherited", "Common", "Latin", "Greek", "Cyrillic", "Coptic", "Hebrew", "Arabic", "Syriac", "Old_Permic", "Glagolitic"];

    /// <summary>Kana voicing marks, ideographic tone marks and the marks of Vedic and musical notation count as Inherited.</summary>
    private static readonly (int First, int Last)[] Kept =
        [(0x302A, 0x302F), (0x3099, 0x309A), (0x0951, 0x0954), (0x1CD0, 0x1CFA), (0xFE00, 0xFE0F), (0x1D165, 0x1D1AD), (0xE0100, 0xE01EF)];

    public static FoldingStep Build(CharacterDatabase database)
    {
        SortedDictionary<int, string> map = [];
        foreach (CharacterRecord record in database.Records)
        {
            if (IsOptionalMark(record, database))
            {
                map[record.Scalar] = "";
            }
            else if (record.HasCanonicalDecomposition && (record.IsLetter || record.IsMark))
            {
                string decomposed = Decomposed(record.Decomposition, database);
                if (decomposed.EnumerateRunes().All(rune => !IsKept(rune.Value)))
                {
                    map[record.Scalar] = decomposed;
                }
            }
            else if (record.Decomposition.Length == 0 && ModifiedLetterName().Match(record.Name) is { Success: true } name)
            {
                string letter = name.Groups["letter"].Value;
                map[record.Scalar] = name.Groups["case"].Value == "SMALL" ? letter.ToLowerInvariant() : letter;
            }
        }

        return new(Folding.Diacritics, map);
    }

    public static bool IsOptionalMark(CharacterRecord record, CharacterDatabase database) =>
        record.Category is "Mn" or "Me"
        && !IsKept(record.Scalar)
        && OptionalMarkScripts.Contains(database.Script(record.Scalar));

    private static bool IsKept(int scalar) => Kept.Any(range => scalar >= range.First && scalar <= range.Last);

    private static string Decomposed(string text, CharacterDatabase database)
    {
        StringBuilder result = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            CharacterRecord record = database.Find(rune.Value)!;
            if (IsOptionalMark(record, database))
            {
                continue;
            }

            result.Append(record.HasCanonicalDecomposition ? Decomposed(record.Decomposition, database) : rune.ToString());
        }

        return result.ToString();
    }

    [GeneratedRegex("^LATIN (?<case>SMALL|CAPITAL) LETTER (?<letter>[A-Z]) WITH ")]
    private static partial Regex ModifiedLetterName();
}
