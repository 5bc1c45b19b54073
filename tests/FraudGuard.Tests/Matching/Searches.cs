using System.Text;
using FraudGuard.Matching;

namespace FraudGuard.Tests.Matching;

/// <summary>The ways to search a text, each returning its matches as a list.</summary>
internal static class Searches
{
    public static List<KeywordMatch> Find(KeywordMatcher matcher, string text)
    {
        var matches = new List<KeywordMatch>();
        foreach (var match in matcher.EnumerateMatches(text)) matches.Add(match);
        return matches;
    }

    public static List<Utf8KeywordMatch> FindUtf8(KeywordMatcher matcher, ReadOnlySpan<byte> utf8)
    {
        var matches = new List<Utf8KeywordMatch>();
        foreach (var match in matcher.EnumerateMatches(utf8)) matches.Add(match);
        return matches;
    }

    /// <summary>Searches in pieces of these lengths, over and over, and back to ranges of the whole.</summary>
    public static List<KeywordMatch> FindInPieces(KeywordScanner scanner, string text, params int[] lengths)
    {
        var matches = new List<KeywordMatch>();
        var position = 0;
        for (var piece = 0; position < text.Length; piece++)
        {
            var length = Math.Min(lengths[piece % lengths.Length], text.Length - position);
            Add(scanner.Scan(text.AsSpan(position, length)));
            position += length;
        }

        Add(scanner.Complete());
        return matches;

        void Add(ReadOnlySpan<ScannedMatch> found)
        {
            foreach (var match in found)
                matches.Add(new KeywordMatch(match.KeywordId, checked((int)match.Index), match.Length) { Folding = match.Folding });
        }
    }

    /// <summary>What a match in a well-formed text is in UTF-8; <see langword="null"/> when it cuts a character in half.</summary>
    public static Utf8KeywordMatch? ToUtf8(string text, KeywordMatch match)
    {
        var end = match.Index + match.Length;
        if (IsInsidePair(text, match.Index) || IsInsidePair(text, end)) return null;
        return new Utf8KeywordMatch(
            match.KeywordId, Encoding.UTF8.GetByteCount(text.AsSpan(0, match.Index)), Encoding.UTF8.GetByteCount(text.AsSpan(match.Index, match.Length)))
        {
            Folding = match.Folding,
        };
    }

    private static bool IsInsidePair(string text, int index) =>
        index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]);
}
