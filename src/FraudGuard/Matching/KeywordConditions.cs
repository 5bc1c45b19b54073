namespace FraudGuard.Matching;

/// <summary>The conditions under which single keywords count, looked at only where such a keyword was found.</summary>
internal sealed class KeywordConditions
{
    private readonly Condition?[] _conditions;

    private KeywordConditions(Condition?[] conditions, IReadOnlyList<ConditionalKeyword> keywords)
    {
        _conditions = conditions;
        Keywords = keywords;
    }

    /// <summary>What the conditions were created from, to be saved.</summary>
    public IReadOnlyList<ConditionalKeyword> Keywords { get; }

    /// <summary>A folded phrase that cancels a hit, and where in it the keyword stands.</summary>
    private readonly record struct Cover(string Phrase, int Offset, int Length)
    {
        public ReadOnlySpan<char> Before => Phrase.AsSpan(0, Offset);

        public ReadOnlySpan<char> After => Phrase.AsSpan(Offset + Length);
    }

    private sealed record Condition(bool WholeWord, string? Exact, Cover[] Covers);

    /// <returns><see langword="null"/> when no keyword has a condition.</returns>
    public static KeywordConditions? Create(List<Keyword> keywords, List<string> folded, CharacterFolding folding)
    {
        var conditions = new Condition?[keywords.Count];
        var sources = new List<ConditionalKeyword>();
        for (var i = 0; i < conditions.Length; i++)
        {
            var keyword = keywords[i];
            if (!keyword.WholeWord && !keyword.Exact && keyword.Exceptions.Count == 0) continue;
            sources.Add(new ConditionalKeyword(i, keyword with { Exceptions = [.. keyword.Exceptions] }));
            conditions[i] = new Condition(
                keyword.WholeWord,
                keyword.Exact ? keyword.Text : null,
                CreateCovers(keyword, folded[i], folding));
        }

        return sources.Count != 0 ? new KeywordConditions(conditions, sources) : null;
    }

    /// <summary>How many (folded) units the longest exception has.</summary>
    public int FindLongestException()
    {
        var longest = 0;
        foreach (var condition in _conditions)
            foreach (var cover in condition?.Covers ?? []) longest = Math.Max(longest, cover.Phrase.Length);
        return longest;
    }

    /// <summary>Whether a keyword counts only as it is written.</summary>
    public bool IsExact(int keywordId) => _conditions[keywordId]?.Exact is not null;

    /// <summary>Whether a match counts.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="match">The match, as a range of the original text.</param>
    /// <param name="folded">The text in which it was found: the original, or the folded one.</param>
    /// <param name="index">Where it was found there.</param>
    /// <param name="folding">Folds the units of <paramref name="folded"/>; folding twice changes nothing.</param>
    public bool Accept(ReadOnlySpan<char> text, KeywordMatch match, ReadOnlySpan<char> folded, int index, CharacterFolding folding)
    {
        if (_conditions[match.KeywordId] is not { } condition) return true;
        if (!AcceptsPlace(condition, text, match)) return false;
        foreach (var cover in condition.Covers)
            if (IsCovered(folded, index, cover, folding)) return false;
        return true;
    }

    /// <summary>Whether a match counts that is spaced out or the like. Exceptions may be so too: 刷·单·词.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="match">The match, as a range of the original text.</param>
    /// <param name="folded">The folded text.</param>
    /// <param name="index">Where it was found there.</param>
    /// <param name="length">How much of it was found there.</param>
    public bool AcceptLoose(ReadOnlySpan<char> text, KeywordMatch match, ReadOnlySpan<char> folded, int index, int length)
    {
        if (_conditions[match.KeywordId] is not { } condition) return true;
        if (!AcceptsPlace(condition, text, match)) return false;
        foreach (var cover in condition.Covers)
            if (EndsLoosely(folded[..index], cover.Before) && StartsLoosely(folded[(index + length)..], cover.After)) return false;
        return true;
    }

    private static bool AcceptsPlace(Condition condition, ReadOnlySpan<char> text, KeywordMatch match) =>
        (condition.Exact is not { } exact || text.Slice(match.Index, match.Length).SequenceEqual(exact))
        && (!condition.WholeWord || WordBorders.IsWholeWord(text, match.Index, match.Index + match.Length));

    /// <summary>Whether a folded text starts with a phrase, whatever signs and repetitions are in between.</summary>
    private static bool StartsLoosely(ReadOnlySpan<char> text, ReadOnlySpan<char> phrase)
    {
        var position = 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (LooseText.IsGap(phrase[i])) continue;
            for (var skipped = 0; position < text.Length && text[position] != phrase[i] && CanSkip(text, position, ref skipped);) position++;
            if (position == text.Length || text[position] != phrase[i]) return false;
            position++;
        }

        return true;

        // A repetition of the character before, or a sign.
        static bool CanSkip(ReadOnlySpan<char> text, int position, ref int skipped) =>
            (position > 0 && text[position] == text[position - 1]) || (LooseText.IsGap(text[position]) && ++skipped <= LooseText.MaxGap);
    }

    /// <summary>Whether a folded text ends with a phrase; as <see cref="StartsLoosely"/>.</summary>
    private static bool EndsLoosely(ReadOnlySpan<char> text, ReadOnlySpan<char> phrase)
    {
        var position = text.Length - 1;
        for (var i = phrase.Length - 1; i >= 0; i--)
        {
            if (LooseText.IsGap(phrase[i])) continue;
            for (var skipped = 0; position >= 0 && text[position] != phrase[i] && CanSkip(text, position, ref skipped);) position--;
            if (position < 0 || text[position] != phrase[i]) return false;
            position--;
        }

        return true;

        static bool CanSkip(ReadOnlySpan<char> text, int position, ref int skipped) =>
            (position + 1 < text.Length && text[position] == text[position + 1]) || (LooseText.IsGap(text[position]) && ++skipped <= LooseText.MaxGap);
    }

    /// <summary>Whether a phrase covers a place in a text that is folded, or folds unit by unit.</summary>
    private static bool IsCovered(ReadOnlySpan<char> text, int index, Cover cover, CharacterFolding folding)
    {
        var start = index - cover.Offset;
        if (start < 0 || start + cover.Phrase.Length > text.Length) return false;
        for (var i = 0; i < cover.Phrase.Length; i++)
            if (folding.Fold(text[start + i]) != cover.Phrase[i]) return false;
        return true;
    }

    private static Cover[] CreateCovers(Keyword keyword, string folded, CharacterFolding folding)
    {
        var covers = new List<Cover>();
        foreach (var exception in keyword.Exceptions)
        {
            var phrase = string.IsNullOrEmpty(exception) ? "" : folding.Fold(exception);
            if (phrase.Length <= folded.Length) continue;
            var offset = phrase.IndexOf(folded, StringComparison.Ordinal);
            for (; offset >= 0; offset = phrase.IndexOf(folded, offset + 1, StringComparison.Ordinal))
                covers.Add(new Cover(phrase, offset, folded.Length));
        }

        return [.. covers];
    }
}
