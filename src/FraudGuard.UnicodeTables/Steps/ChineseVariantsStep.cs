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
        ['瞭'] = '了', // 瞭解
        ['藉'] = '借', // 藉口
        ['覆'] = '复', // 回覆
        ['馀'] = '余', // what 餘 becomes where 余 could be misread
        ['谘'] = '咨', // 諮詢
        ['妳'] = '你',
        ['牠'] = '它',
        ['倂'] = '并',
        ['喫'] = '吃',
        ['枱'] = '台',
    };

    public static FoldingStep Build(CharacterDatabase database, string openCcFolder)
    {
        SortedDictionary<int, string> map = [];
        foreach ((int traditional, int[] simplified) in Read(openCcFolder, "TSCharacters.txt"))
        {
            if (simplified[0] != traditional && StaysInPlane(traditional, simplified[0]))
            {
                map[traditional] = char.ConvertFromUtf32(simplified[0]);
            }
        }

        foreach (string file in (string[])["HKVariantsRev.txt", "TWVariantsRev.txt", "JPShinjitaiCharacters.txt"])
        {
            foreach ((int variant, int[] standards) in Read(openCcFolder, file))
            {
                // Of 擧 and 舉, the one that leads on to a simplified form comes first.
                foreach (int standard in standards.OrderByDescending(map.ContainsKey))
                {
                    if (!TryAdd(map, variant, standard))
                    {
                        TryAdd(map, standard, variant);
                    }
                }
            }
        }

        // What a converter to Traditional may have written, and the one to Simplified does not know the way back from.
        foreach ((int simplified, int[] traditional) in Read(openCcFolder, "STCharacters.txt"))
        {
            foreach (int form in traditional)
            {
                TryAdd(map, form, simplified);
            }
        }

        foreach (CharacterRecord record in database.Records)
        {
            if (record.HasCanonicalDecomposition && record.Name.StartsWith("CJK COMPATIBILITY IDEOGRAPH", StringComparison.Ordinal)
                && StaysInPlane(record.Scalar, char.ConvertToUtf32(record.Decomposition, 0)))
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

    /// <summary>
    /// Follows a variant unless it is also a character of its own in Simplified Chinese (芸 stays, though Japanese writes 藝
    /// so) or already leads elsewhere.
    /// </summary>
    private static bool TryAdd(SortedDictionary<int, string> map, int variant, int standard) =>
        !IsInGb2312(variant) && StaysInPlane(variant, standard) && !LeadsTo(map, standard, variant) && map.TryAdd(variant, char.ConvertFromUtf32(standard));

    /// <summary>
    /// Whether the matcher's fast path, one unit for one unit, stays open. Simplified forms beyond the BMP are made by rule
    /// and in nobody's font, so nothing is lost when the rare characters of the BMP do not lead there.
    /// </summary>
    private static bool StaysInPlane(int from, int to) => from > char.MaxValue || to <= char.MaxValue;

    private static bool LeadsTo(SortedDictionary<int, string> map, int scalar, int end)
    {
        while (scalar != end && map.TryGetValue(scalar, out string? next))
        {
            scalar = char.ConvertToUtf32(next, 0);
        }

        return scalar == end;
    }

    private static bool IsInGb2312(int scalar)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding gb2312 = Encoding.GetEncoding(20936, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        return gb2312.GetBytes(char.ConvertFromUtf32(scalar)).Length == 2;
    }

    /// <summary>Every character of a dictionary with those it may become, the likeliest first.</summary>
    private static IEnumerable<(int From, int[] To)> Read(string folder, string file) =>
        from fields in DataFile.Fields(Path.Combine(folder, file), '\t')
        let targets = fields[1].Split(' ').Select(target => char.ConvertToUtf32(target, 0))
        select (char.ConvertToUtf32(fields[0], 0), targets.ToArray());
}
