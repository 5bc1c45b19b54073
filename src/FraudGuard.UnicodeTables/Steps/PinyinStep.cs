using System.Text;
using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>The most frequent reading of each Chinese character without its tone, by Unihan.</summary>
internal static class PinyinStep
{
    /// <summary>The first character that has a reading in the table.</summary>
    public const int First = 0x3400;

    /// <summary>The last character that has a reading in the table.</summary>
    public const int Last = 0x9FFF;

    /// <summary>Readings that are not the most frequent ones, but those of the words at stake.</summary>
    private static readonly Dictionary<int, string> Further = new()
    {
        ['行'] = "hang", // 银行, 行情
        ['还'] = "huan", // 还款
        ['還'] = "huan",
    };

    public static FoldingStep Build(string unihanFolder)
    {
        Dictionary<int, string> frequent = [];
        Dictionary<int, string> customary = [];
        foreach (string line in File.ReadLines(Path.Combine(unihanFolder, "Unihan_Readings.txt")))
        {
            string[] fields = line.Split('\t');
            if (fields.Length != 3)
            {
                continue;
            }

            // kHanyuPinlu: "háng(123) xíng(45)", the most frequent first. kMandarin: "xíng", or "xíng háng" with the reading
            // of the mainland first.
            string reading = fields[2].Split(' ', '(')[0];
            if (fields[1] == "kHanyuPinlu")
            {
                frequent[DataFile.Scalar(fields[0])] = reading;
            }
            else if (fields[1] == "kMandarin")
            {
                customary[DataFile.Scalar(fields[0])] = reading;
            }
        }

        SortedDictionary<int, string> map = [];
        for (int scalar = First; scalar <= Last; scalar++)
        {
            if ((Further.GetValueOrDefault(scalar) ?? frequent.GetValueOrDefault(scalar) ?? customary.GetValueOrDefault(scalar)) is { } reading)
            {
                map[scalar] = WithoutTone(reading);
            }
        }

        return new(Folding.Pinyin, map);
    }

    /// <summary>Keeps the letters; ü is typed as v.</summary>
    private static string WithoutTone(string reading) => string.Concat(
        reading.Replace("ü", "v", StringComparison.Ordinal).Normalize(NormalizationForm.FormD)
            .Replace("u\u0308", "v", StringComparison.Ordinal)
            .Where(char.IsAsciiLetterLower));
}
