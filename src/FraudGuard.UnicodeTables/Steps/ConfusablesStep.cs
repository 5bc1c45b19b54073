using System.Text;
using System.Text.RegularExpressions;
using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>
/// Characters that look like ASCII letters, digits or punctuation, by the confusables of UTS #39, and kana that look like
/// ideographs. ASCII characters are never changed, so 0 and O, or rn and m, stay apart.
/// </summary>
internal static partial class ConfusablesStep
{
    /// <summary>
    /// What UTS #39 does not list, or lists below a prototype that is no ASCII letter, and people write for a Latin letter
    /// all the same.
    /// </summary>
    private static readonly Dictionary<char, char> Further = new()
    {
        ['ĸ'] = 'k',
        ['ß'] = '\0', // ss by case folding; as a look-alike it would be b
        ['β'] = 'b',
        ['ω'] = 'w',
        ['μ'] = 'u',
        ['η'] = 'n',
        ['π'] = 'n',
        ['п'] = 'n',
        ['ш'] = 'w',
        ['щ'] = 'w',
        ['ц'] = 'u',
        ['я'] = 'r',
        ['Я'] = 'R',
        ['И'] = 'N',
        ['и'] = 'n',
        ['є'] = 'e',
        ['Є'] = 'E',
        ['Λ'] = 'A',
        ['б'] = 'b', // 6 in UTS #39, but its capital looks like b
        ['Δ'] = 'A',
        ['∆'] = 'A',
        ['Д'] = 'A',
        ['ɐ'] = 'a',
        ['ɔ'] = 'c',
        ['ı'] = 'i',
        ['Ӏ'] = 'l',
        ['ӏ'] = 'l', // i in UTS #39, but drawn as an l in most fonts
    };

    /// <summary>Kana that a Chinese reader takes for the ideograph. The long vowel mark stays: it is mostly written as a dash.</summary>
    private const string KanaAndIdeographs = "エ工カ力ロ口ニ二ハ八タ夕ト卜囗口";

    /// <summary>
    /// Written between Chinese characters as a divider far more often than for a letter, so a divider they stay: the
    /// multiplication sign and the upright bars. The heavy plus is read as 加, which is a matter of substitutes.
    /// </summary>
    private const string Dividers = "×∣￨⏽│丨ー一➕";

    public static FoldingStep Build(CharacterDatabase database, string path, IReadOnlyCollection<FoldingStep> others)
    {
        SortedDictionary<int, string> caseFolding = others.Single(step => step.Flag == Folding.Case).Map;
        SortedDictionary<int, string> compatibility = others.Single(step => step.Flag == Folding.Compatibility).Map;
        SortedDictionary<int, string> digits = others.Single(step => step.Flag == Folding.Digits).Map;
        Dictionary<int, string> prototypes = [];
        foreach (string[] fields in DataFile.Fields(path))
        {
            prototypes[DataFile.Scalar(fields[0])] = DataFile.Text(fields[1]);
        }

        SortedDictionary<int, string> map = [];
        foreach ((int scalar, string prototype) in prototypes)
        {
            CharacterRecord? record = database.Find(scalar);
            if (record is null || scalar < 0x80 || record.IsMark || digits.ContainsKey(scalar))
            {
                continue;
            }

            if (compatibility.TryGetValue(scalar, out string? plain) && IsAscii(plain))
            {
                // A mathematical I is an I, whatever it looks like.
                map[scalar] = plain;
                continue;
            }

            // An m is drawn as rn in UTS #39, and marks on a prototype are strokes and hooks that a hurried eye passes over.
            string ascii = WithoutMarks(prototype, database).Replace("rn", "m", StringComparison.Ordinal);
            bool isWord = ascii.Length > 0 && ascii.All(char.IsAsciiLetterOrDigit);
            bool isSign = ascii.Length == 1 && IsAscii(ascii) && !isWord && !record.IsLetter;
            if (isWord || isSign)
            {
                map[scalar] = ascii;
            }
        }

        AddNamedForms(database, map, compatibility);
        foreach ((char from, char to) in Further)
        {
            map[from] = to.ToString();
        }

        PreferCapitalI(map, caseFolding);
        CompleteCasePairs(database, map, caseFolding);
        for (int i = 0; i < KanaAndIdeographs.Length; i += 2)
        {
            map[KanaAndIdeographs[i]] = KanaAndIdeographs[i + 1].ToString();
        }

        foreach (CharacterRecord dash in database.Records.Where(record => record.Category == "Pd" && record.Scalar >= 0x80))
        {
            map[dash.Scalar] = "-";
        }

        map['\u2212'] = "-";
        foreach (char divider in Dividers)
        {
            map.Remove(divider);
        }

        foreach (int dropped in map.Where(entry => entry.Value == "\0").Select(entry => entry.Key).ToArray())
        {
            map.Remove(dropped);
        }

        return new(Folding.Confusables, map);
    }

    /// <summary>The pairs of upper and lower case that look like different Latin letters, as Greek Ν and ν do.</summary>
    public static IEnumerable<(int Upper, int Lower)> DivergingCasePairs(FoldingStep confusables, FoldingStep caseStep)
    {
        foreach ((int upper, string folded) in caseStep.Map)
        {
            Rune[] lower = [.. folded.EnumerateRunes()];
            if (lower.Length == 1
                && confusables.Map.TryGetValue(upper, out string? fromUpper)
                && confusables.Map.TryGetValue(lower[0].Value, out string? fromLower)
                && !fromUpper.Equals(fromLower, StringComparison.OrdinalIgnoreCase))
            {
                yield return (upper, lower[0].Value);
            }
        }
    }

    /// <summary>Small capitals and turned letters, by name, where UTS #39 has no ASCII prototype for them.</summary>
    private static void AddNamedForms(
        CharacterDatabase database,
        SortedDictionary<int, string> map,
        SortedDictionary<int, string> compatibility)
    {
        foreach (CharacterRecord record in database.Records)
        {
            Match name = NamedForm().Match(record.Name);
            if (name.Success && !compatibility.ContainsKey(record.Scalar))
            {
                map.TryAdd(record.Scalar, name.Groups["letter"].Value.ToLowerInvariant());
            }
        }
    }

    /// <summary>
    /// UTS #39 draws capital I, lower l and 1 as l. A capital whose lower case looks like i is an I, and one whose lower
    /// case is not listed at all is taken for an I as well.
    /// </summary>
    private static void PreferCapitalI(SortedDictionary<int, string> map, SortedDictionary<int, string> caseFolding)
    {
        foreach ((int upper, string folded) in caseFolding)
        {
            if (map.GetValueOrDefault(upper) == "l" && map.GetValueOrDefault(char.ConvertToUtf32(folded, 0)) != "l")
            {
                map[upper] = "I";
            }
        }
    }

    /// <summary>Gives a letter of the pair what the other one looks like, so that case does not decide whether it is seen.</summary>
    private static void CompleteCasePairs(
        CharacterDatabase database,
        SortedDictionary<int, string> map,
        SortedDictionary<int, string> caseFolding)
    {
        foreach ((int upper, string folded) in caseFolding)
        {
            int lower = char.ConvertToUtf32(folded, 0);
            bool isPair = folded.EnumerateRunes().Count() == 1 && upper >= 0x80 && lower >= 0x80;
            if (isPair && map.TryGetValue(upper, out string? shape) && !map.ContainsKey(lower) && database.Script(upper) != "Cherokee")
            {
                map[lower] = shape.ToLowerInvariant();
            }
        }
    }

    private static string WithoutMarks(string text, CharacterDatabase database) =>
        string.Concat(text.EnumerateRunes().Where(rune => database.Category(rune.Value)[0] != 'M'));

    private static bool IsAscii(string text) => text.Length > 0 && text.All(c => c is >= '!' and <= '~');

    [GeneratedRegex("^(LATIN LETTER SMALL CAPITAL|LATIN SMALL LETTER TURNED|LATIN LETTER SMALL CAPITAL TURNED) (?<letter>[A-Z])$")]
    private static partial Regex NamedForm();
}
