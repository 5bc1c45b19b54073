using System.Globalization;
using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>Decimal digits of every script, enclosed numbers, and the Chinese numerals that are only used as digits.</summary>
internal static class DigitsStep
{
    /// <summary>
    /// 〇 and the financial numerals, each with its variants. The everyday 一 to 九 are missing: they are words as often as
    /// digits (一起, 三方). 参 and 両 are missing for the same reason.
    /// </summary>
    private static readonly string[] Financial = ["〇零", "壹弌壱", "贰貳貮弍弐", "叁叄弎", "肆", "伍", "陆陸", "柒", "捌", "玖"];

    public static FoldingStep Build(CharacterDatabase database)
    {
        SortedDictionary<int, string> map = [];
        foreach (CharacterRecord record in database.Records)
        {
            if (record.Scalar is >= '0' and <= '9')
            {
                continue;
            }

            string? number = record.Category == "Nd" || (record.Category == "No" && record.DigitValue is not null)
                ? record.DigitValue?.ToString(CultureInfo.InvariantCulture)
                : CompatibilityStep.EnclosedNumber(record);
            if (number is not null)
            {
                map[record.Scalar] = number;
            }
        }

        for (int digit = 0; digit < Financial.Length; digit++)
        {
            foreach (char numeral in Financial[digit])
            {
                map[numeral] = digit.ToString(CultureInfo.InvariantCulture);
            }
        }

        // The enclosing keycap: 1️⃣ is the digit, an invisible selector and this mark.
        map[0x20E3] = "";
        map[0x1F51F] = "10";
        map[0x1F4AF] = "100";
        return new(Folding.Digits, map);
    }
}
