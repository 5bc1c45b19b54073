using System.Text;
using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>
/// Traditional characters to Simplified ones, by OpenCC, with the regional and Japanese forms that lead to the same
/// character, and the compatibility ideographs.
/// </summary>
internal static class ChineseVariantsStep
{
    /// <summary>
    /// Pairs that OpenCC converts by phrase, not by character, or leaves to the writer; in a filter both are the same word.
    /// </summary>
    private static readonly Dictionary<char, char> Further = new()
    {
        ['帐'] = '账', // 帐户, 帐号: the older spelling of 账户, 账号, and what 帳 becomes
        ['著'] = '着', // 看著 in Taiwan is 看着
        ['妳'] = '你',
        ['牠'] = '它',
        ['倂'] = '并',
        ['喫'] = '吃',
        ['枱'] = '台',
    };

    public static FoldingStep Build(CharacterDatabase database, string openCcFolder)
    {
        Dictionary<int, string> simplified = Read(openCcFolder, "TSCharacters.txt");
        HashSet<int> inSimplifiedUse = [.. Read(openCcFolder, "STCharacters.txt").Keys];
        SortedDictionary<int, string> map = new(simplified);

        // A regional or Japanese form is followed to its standard Traditional form, unless it is also a character of its own
        // in Simplified Chinese: 芸 stays, though Japanese writes 藝 so.
        foreach (string file in (string[])["HKVariantsRev.txt", "TWVariantsRev.txt", "JPShinjitaiCharacters.txt"])
        {
            foreach ((int variant, string standard) in Read(openCcFolder, file))
            {
                if (!IsInGb2312(variant) && !inSimplifiedUse.Contains(variant))
                {
                    map.TryAdd(variant, standard);
                }
            }
        }

        foreach (CharacterRecord record in database.Records)
        {
            if (record.HasCanonicalDecomposition && record.Name.StartsWith("CJK COMPATIBILITY IDEOGRAPH", StringComparison.Ordinal))
            {
                map[record.Scalar] = record.Decomposition;
            }
        }

        foreach ((char from, char to) in Further)
        {
            map[from] = to.ToString();
        }

        return new(Folding.ChineseVariants, map);
    }

    private static bool IsInGb2312(int scalar)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding gb2312 = Encoding.GetEncoding(20936, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        return gb2312.GetBytes(char.ConvertFromUtf32(scalar)).Length == 2;
    }

    private static Dictionary<int, string> Read(string folder, string file)
    {
        Dictionary<int, string> map = [];
        foreach (string[] fields in DataFile.Fields(Path.Combine(folder, file), '\t'))
        {
            Rune from = fields[0].EnumerateRunes().Single();
            string to = fields[1].Split(' ')[0];
            if (to != fields[0])
            {
                map[from.Value] = to;
            }
        }

        return map;
    }
}
