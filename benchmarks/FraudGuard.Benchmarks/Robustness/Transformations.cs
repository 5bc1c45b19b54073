using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FraudGuard.Matching;

namespace FraudGuard.Benchmarks.Robustness;

/// <summary>The transformations of the robustness report.</summary>
internal static partial class Transformations
{
    private static readonly string[] Invisible = ["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u034F", "\u202A", "\uFE0F", "\U000E0041"];
    private static readonly string[] Marks = ["\u0301", "\u0300", "\u0308", "\u0323", "\u0336", "\u0489", "\u20DD"];
    private static readonly string[] Separators = ["·", "*", "-", "_", "/", "|", "~", "＊", "－", "•", "^", " ", "=", "#"];
    private static readonly string[] Emoji = ["😀", "❤️", "🔥", "💰", "👉", "✨", "🚀", "👨‍👩‍👧"];

    // The platform's own forms of the letters and digits, and Unicode's, by the tables that undo them.
    private static readonly Dictionary<string, string[]> Traditional = Inverse(Folding.ChineseVariants, static s => s[0] is >= '\u4E00' and <= '\u9FFF');
    private static readonly Dictionary<string, string[]> LookAlikes = Inverse(Folding.Confusables, static s => char.IsAsciiLetter(s[0]));
    private static readonly Dictionary<string, string[]> Digits = Inverse(Folding.Digits, static s => char.IsAsciiDigit(s[0]));
    private static readonly Dictionary<string, string[]> Substitutes = Inverse(Folding.Substitutes, static s => s[0] >= '\u4E00');

    private static readonly Dictionary<string, string[]> Leet = new()
    {
        ["a"] = ["4", "@"],
        ["e"] = ["3"],
        ["i"] = ["1"],
        ["o"] = ["0"],
        ["s"] = ["5", "$"],
    };

    public static IReadOnlyList<Transformation> All { get; } =
    [
        new("upper case", 0.99, static (text, _) => text.ToUpperInvariant()),
        new("random case", 0.99, static (text, random) => Each(text, s => random.Next(2) == 0 ? s.ToUpperInvariant() : s.ToLowerInvariant())),
        new("full width", 0.99, static (text, _) => Each(text, static s => s[0] is > ' ' and <= '~' ? ((char)(s[0] + 0xFEE0)).ToString() : s)),
        new("invisible characters", 0.99, static (text, random) => Between(text, () => Invisible[random.Next(Invisible.Length)], 1, random)),
        new("Traditional forms and variants", 0.99, static (text, random) => Replace(text, Traditional, random)),
        new("digit styles", 0.99, static (text, random) => Replace(text, Digits, random)),
        new("combining marks", 0.99, static (text, random) => Each(text, s => char.IsLetter(s, 0) ? s + Marks[random.Next(Marks.Length)] : s)),
        new("look-alikes", 0.99, static (text, random) => Replace(text, LookAlikes, random)),
        new("separators everywhere", 0.97, static (text, random) => BetweenAll(text, Separators, random)),
        new("separators here and there", 0.97, static (text, random) => BesideLinks(text, part => HereAndThere(part, Separators[..^3], 0.3, random))),
        new("the same, in links too", 0, static (text, random) => HereAndThere(text, Separators[..^3], 0.3, random)),
        new("emoji everywhere", 0.97, static (text, random) => BetweenAll(text, Emoji, random)),
        new("emoji here and there", 0.97, static (text, random) => BesideLinks(text, part => HereAndThere(part, Emoji, 0.3, random))),
        new("substitutes", 0.90, static (text, random) => Replace(text, Substitutes, random)),
        new("leet", 0.90, static (text, random) => BesideLinks(text, part => Replace(part, Leet, random))),
        new("repeats", 0.90, static (text, random) => BesideLinks(text, static part => Each(part, static s => char.IsLetter(s, 0) ? Times(s, char.IsAscii(s[0]) ? 3 : 2) : s))),
        new("case, width, invisible, marks, look-alikes at once", 0.99, static (text, random) => Each(text, s => random.Next(4) switch
        {
            0 => s.ToUpperInvariant(),
            1 => s[0] is > ' ' and <= '~' ? ((char)(s[0] + 0xFEE0)).ToString() : s + Invisible[random.Next(Invisible.Length)],
            2 => Replace(s, LookAlikes, random),
            _ => char.IsLetter(s, 0) ? s + Marks[random.Next(Marks.Length)] : s,
        })),
        new("Traditional, separators, case at once", 0.97, static (text, random) =>
            BesideLinks(Each(Replace(text, Traditional, random), s => random.Next(2) == 0 ? s.ToUpperInvariant() : s), part => HereAndThere(part, Separators[..^3], 0.2, random))),
        new("full width, digit styles, marks, emoji at once", 0.97, static (text, random) => BesideLinks(text, part => HereAndThere(
            Each(Replace(part, Digits, random), s => random.Next(3) switch
            {
                0 => s[0] is > ' ' and <= '~' ? ((char)(s[0] + 0xFEE0)).ToString() : s,
                1 => char.IsLetter(s, 0) ? s + Marks[random.Next(Marks.Length)] : s,
                _ => s,
            }),
            Emoji, 0.2, random))),
    ];

    private static string Each(string text, Func<string, string> change)
    {
        var result = new StringBuilder();
        foreach (var element in Elements(text)) result.Append(change(element));
        return result.ToString();
    }

    private static string Replace(string text, Dictionary<string, string[]> forms, Random random) =>
        Each(text, s => forms.TryGetValue(s, out var others) || forms.TryGetValue(s.ToLowerInvariant(), out others) ? others[random.Next(others.Length)] : s);

    /// <summary>Everything but links, which no longer lead anywhere when their letters are changed or pulled apart.</summary>
    private static string BesideLinks(string text, Func<string, string> change)
    {
        var result = new StringBuilder();
        var end = 0;
        foreach (Match link in Links().Matches(text))
        {
            result.Append(change(text[end..link.Index])).Append(link.Value);
            end = link.Index + link.Length;
        }

        return result.Append(change(text[end..])).ToString();
    }

    [GeneratedRegex(@"(https?://)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(/[!-~]*)?")]
    private static partial Regex Links();

    /// <summary>Puts something between neighbouring letters and digits.</summary>
    private static string Between(string text, Func<string> filler, double share, Random random)
    {
        var result = new StringBuilder();
        var isAfterLetter = false;
        foreach (var element in Elements(text))
        {
            var isLetter = char.IsLetterOrDigit(element, 0);
            if (isAfterLetter && isLetter && random.NextDouble() < share) result.Append(filler());
            result.Append(element);
            isAfterLetter = isLetter;
        }

        return result.ToString();
    }

    /// <summary>One kind of filler between all neighbouring letters and digits.</summary>
    private static string BetweenAll(string text, string[] fillers, Random random)
    {
        var filler = fillers[random.Next(fillers.Length)];
        // Who sets letters apart sets words further apart.
        if (filler == " ") text = text.Replace(" ", "  ", StringComparison.Ordinal);
        return BesideLinks(text, part => Between(part, () => filler, 1, random));
    }

    private static string HereAndThere(string text, string[] fillers, double share, Random random) =>
        Between(text, () => fillers[random.Next(fillers.Length)], share, random);

    private static string Times(string element, int count) => string.Concat(Enumerable.Repeat(element, count));

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }

    /// <summary>Everything that folds to one character by one flag.</summary>
    private static Dictionary<string, string[]> Inverse(Folding flag, Func<string, bool> isWanted)
    {
        var forms = new Dictionary<string, List<string>>();
        Span<char> folded = stackalloc char[FoldingTables.MaxFoldedLength];
        for (var scalar = 0x80; scalar < 0x20000; scalar++)
        {
            if (!Rune.TryCreate(scalar, out var rune)) continue;
            var result = folded[..FoldingTables.Fold(scalar, flag, folded, out var taken)].ToString();
            if (taken == Folding.None || result.Length != 1 || !isWanted(result)) continue;
            if (!forms.TryGetValue(result, out var list)) forms[result] = list = [];
            list.Add(rune.ToString());
        }

        return forms.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToArray());
    }
}
