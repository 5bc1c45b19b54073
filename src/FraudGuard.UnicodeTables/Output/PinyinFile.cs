using System.Text;
using FraudGuard.UnicodeTables.Steps;

namespace FraudGuard.UnicodeTables.Output;

/// <summary>Writes readings in the form that the library's <c>PinyinTable</c> reads.</summary>
/// <remarks>
/// The file is: "FGP1"; the number of syllables, then each as its length and its letters, the most frequent first; then for
/// each scalar from U+3400 to U+9FFF the number of its syllable, counted from 1, or 0. All numbers are varints, so that a
/// frequent syllable takes one byte.
/// </remarks>
internal static class PinyinFile
{
    public static byte[] Write(FoldingStep pinyin)
    {
        string[] syllables =
        [
            .. from entry in pinyin.Map
               group entry by entry.Value into readers
               orderby readers.Count() descending, readers.Key
               select readers.Key,
        ];
        Dictionary<string, int> numbers = syllables.Index().ToDictionary(syllable => syllable.Item, syllable => syllable.Index + 1);

        VarintWriter writer = new();
        writer.Bytes("FGP1"u8);
        writer.Unsigned(syllables.Length);
        foreach (string syllable in syllables)
        {
            writer.Unsigned(syllable.Length);
            writer.Bytes(Encoding.ASCII.GetBytes(syllable));
        }

        for (int scalar = PinyinStep.First; scalar <= PinyinStep.Last; scalar++)
        {
            writer.Unsigned(pinyin.Map.TryGetValue(scalar, out string? reading) ? numbers[reading] : 0);
        }

        return writer.ToArray();
    }
}
