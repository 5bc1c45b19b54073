namespace FraudGuard.Matching;

/// <summary>The conditions under which single keywords count, looked at only where such a keyword was found.</summary>
internal sealed class KeywordConditions
{
    private readonly Condition?[] _conditions;
    private readonly UnitFolding _folding;

    private KeywordConditions(Condition?[] conditions, UnitFolding folding)
    {
        _conditions = conditions;
        _folding = folding;
    }

    /// <summary>A phrase that cancels a hit, and where in it the keyword stands.</summary>
    private readonly record struct Cover(string Phrase, int Offset);

    private sealed record Condition(bool WholeWord, string? Exact, Cover[] Covers);

    /// <returns><see langword="null"/> when no keyword has a condition.</returns>
    public static KeywordConditions? Create(List<Keyword> keywords, List<string> folded, UnitFolding folding)
    {
        var conditions = new Condition?[keywords.Count];
        var any = false;
        for (var i = 0; i < conditions.Length; i++)
        {
            var keyword = keywords[i];
            if (!keyword.WholeWord && !keyword.Exact && keyword.Exceptions.Count == 0) continue;
            any = true;
            conditions[i] = new Condition(
                keyword.WholeWord,
                keyword.Exact && !folding.IsIdentity ? keyword.Text : null,
                CreateCovers(keyword, folded[i], folding));
        }

        return any ? new KeywordConditions(conditions, folding) : null;
    }

    public bool Accept(ReadOnlySpan<char> text, KeywordMatch match)
    {
        if (_conditions[match.KeywordId] is not { } condition) return true;
        if (condition.Exact is { } exact && !text.Slice(match.Index, match.Length).SequenceEqual(exact)) return false;
        if (condition.WholeWord && !IsWholeWord(text, match)) return false;
        foreach (var cover in condition.Covers)
            if (IsCovered(text, match, cover)) return false;
        return true;
    }

    private static Cover[] CreateCovers(Keyword keyword, string folded, UnitFolding folding)
    {
        var covers = new List<Cover>();
        foreach (var exception in keyword.Exceptions)
        {
            var phrase = string.IsNullOrEmpty(exception) ? "" : folding.Fold(exception);
            if (phrase.Length <= folded.Length) continue;
            var offset = phrase.IndexOf(folded, StringComparison.Ordinal);
            for (; offset >= 0; offset = phrase.IndexOf(folded, offset + 1, StringComparison.Ordinal))
                covers.Add(new Cover(phrase, offset));
        }

        return [.. covers];
    }

    private static bool IsWholeWord(ReadOnlySpan<char> text, KeywordMatch match)
    {
        var end = match.Index + match.Length;
        return (match.Index == 0 || !IsWordUnit(text[match.Index - 1]) || !IsWordUnit(text[match.Index]))
            && (end == text.Length || !IsWordUnit(text[end]) || !IsWordUnit(text[end - 1]));
    }

    /// <summary>Letters and digits of scripts that separate words; Chinese and Japanese do not, so there is a border.</summary>
    private static bool IsWordUnit(char unit) => unit < '\u2E80' ? char.IsLetterOrDigit(unit) : unit is >= '\uAC00' and <= '\uD7A3' or >= '\uFF10' and <= '\uFF5A';

    private bool IsCovered(ReadOnlySpan<char> text, KeywordMatch match, Cover cover)
    {
        var start = match.Index - cover.Offset;
        if (start < 0 || start + cover.Phrase.Length > text.Length) return false;
        for (var i = 0; i < cover.Phrase.Length; i++)
            if (_folding.Fold(text[start + i]) != cover.Phrase[i]) return false;
        return true;
    }
}
