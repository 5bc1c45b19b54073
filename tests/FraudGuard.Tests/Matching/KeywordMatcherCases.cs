using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

/// <summary>One table of cases, replayed over every way to search. Expected matches are written <c>id@index+length</c>.</summary>
internal static class KeywordMatcherCases
{
    public sealed record Case(string Name, string[] Keywords, string Text, string All, string Longest, string First)
    {
        public Folding Folding { get; init; } = Folding.None;

        public override string ToString() => Name;
    }

    public static IEnumerable<Case> All()
    {
        yield return new("empty text", ["a"], "", "", "", "");
        yield return new("no keywords", [], "abc", "", "", "");
        yield return new("one unit", ["a"], "a", "0@0+1", "0@0+1", "0@0+1");
        yield return new("one unit at the end", ["x"], "abcdefghijklmnopqrstuvwx", "0@23+1", "0@23+1", "0@23+1");
        yield return new("two units at the end", ["wx"], "abcdefghijklmnopqrstuvwx", "0@22+2", "0@22+2", "0@22+2");
        yield return new("text is the keyword", ["刷单返利"], "刷单返利", "0@0+4", "0@0+4", "0@0+4");
        yield return new("keyword longer than the text", ["刷单返利"], "刷单返", "", "", "");
        yield return new("textbook", ["he", "she", "his", "hers"], "ushers", "1@1+3 0@2+2 3@2+4", "1@1+3", "1@1+3");
        yield return new("short match must not hide the long one", ["转账", "转账到安全账户"], "请转账到安全账户", "0@1+2 1@1+7", "1@1+7", "0@1+2");
        yield return new("first beats longest only in its own kind", ["ab", "abcd"], "abcd", "0@0+2 1@0+4", "1@0+4", "0@0+2");
        yield return new("equal keywords each", ["刷单", "返利", "刷单"], "刷单", "0@0+2 2@0+2", "0@0+2", "0@0+2");
        yield return new("keyword inside a longer one", ["a", "aa", "aaa"], "aaa", "0@0+1 1@0+2 0@1+1 2@0+3 1@1+2 0@2+1", "2@0+3", "0@0+1 0@1+1 0@2+1");
        yield return new("suffix found after the longer one fails", ["abcd", "bce"], "abce", "1@1+3", "1@1+3", "1@1+3");
        yield return new("single grows into a pair after a failure", ["x", "xy", "axb"], "axy", "0@1+1 1@1+2", "1@1+2", "0@1+1");
        yield return new("leftmost beats longest", ["bcdef", "ab"], "abcdef", "1@0+2 0@1+5", "1@0+2", "1@0+2");
        yield return new("a later match does not overlap", ["abc", "cde"], "abcde", "0@0+3 1@2+3", "0@0+3", "0@0+3");
        yield return new("two in a row", ["ab"], "abab", "0@0+2 0@2+2", "0@0+2 0@2+2", "0@0+2 0@2+2");
        yield return new("shared prefix (a shorter value must not drop a longer one)", ["微", "微信", "微信号"], "加微信号", "0@1+1 1@1+2 2@1+3", "2@1+3", "0@1+1");
        yield return new("case kept without folding", ["usdt"], "USDT usdt", "0@5+4", "0@5+4", "0@5+4");
        yield return new("case folded", ["usdt"], "USDT Usdt", "0@0+4 0@5+4", "0@0+4 0@5+4", "0@0+4 0@5+4") { Folding = Folding.Case };
        yield return new("keyword folded like the text", ["USDT"], "usdt", "0@0+4", "0@0+4", "0@0+4") { Folding = Folding.Case };
        yield return new("full width", ["usdt"], "ＵＳＤＴ", "0@0+4", "0@0+4", "0@0+4") { Folding = Folding.Case | Folding.Width };
        yield return new("ideographic space", ["a b"], "a\u3000b", "0@0+3", "0@0+3", "0@0+3") { Folding = Folding.Width };
        yield return new("lone surrogates are units like any other", ["\ud83d"], "\ud83d\ude00 \ud83d", "0@0+1 0@3+1", "0@0+1 0@3+1", "0@0+1 0@3+1");
        yield return new("beyond the BMP", ["😀单"], "刷😀单", "0@1+3", "0@1+3", "0@1+3");
        yield return new("NUL is a unit", ["\0a"], "a\0a", "0@1+2", "0@1+2", "0@1+2");
    }

    /// <summary>The cases whose texts have a form in UTF-8: those without lone surrogates.</summary>
    public static IEnumerable<Case> WellFormed() => All().Where(@case => !@case.Text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar));

    public static string Write(List<KeywordMatch> matches) =>
        string.Join(' ', matches.Select(m => $"{m.KeywordId}@{m.Index}+{m.Length}"));
}
