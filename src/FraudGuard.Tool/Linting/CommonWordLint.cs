using FraudGuard.Lexicons;

namespace FraudGuard.Tool.Linting;

/// <summary>Finds texts that also lie within common words: 口交 in 路口交通.</summary>
internal static class CommonWordLint
{
    private const string Resource = "FraudGuard.Tool.common-words.txt";
    private const int WordsShown = 5;

    /// <summary>The small list that comes with the tool: words and phrases of everyday talk.</summary>
    public static IReadOnlyList<string> BuiltInWords()
    {
        using var stream = typeof(CommonWordLint).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The tool was built without its resource {Resource}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd().Split('\n'));
    }

    /// <summary>A word a line; what follows # is a comment.</summary>
    public static IReadOnlyList<string> ReadWords(string path) => Parse(File.ReadLines(path));

    public static IEnumerable<LintFinding> Check(Lexicon lexicon, LexiconPlaces places, IReadOnlyList<string> words)
    {
        // What speaks against a scam, or only in combination, may be common.
        var texts = new TermTexts(lexicon.Terms.Where(static t => t.Weight > 0), withExceptions: true);
        var hits = words
            .SelectMany(word => texts.FindIn(word).Where(m => m.Length < word.Length).Select(m => (m.Term, m.Text, Word: word)))
            .GroupBy(static h => (h.Term, h.Text));
        foreach (var hit in hits)
        {
            var within = hit.Select(static h => h.Word).Distinct(StringComparer.Ordinal).ToList();
            var shown = string.Join(", ", within.Take(WordsShown)) + (within.Count > WordsShown ? $" and {within.Count - WordsShown} more" : "");
            yield return places.Finding(LintSeverity.Warning, "common-word", hit.Key.Term.Id, $"'{hit.Key.Text}' is also part of: {shown}. Add these as exceptions, or choose a longer text.");
        }
    }

    private static List<string> Parse(IEnumerable<string> lines) =>
        [.. lines.Select(static l => l.Split('#')[0].Trim()).Where(static l => l.Length > 0).Distinct(StringComparer.Ordinal)];
}
