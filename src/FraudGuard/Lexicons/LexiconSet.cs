using System.Collections.Frozen;
using FraudGuard.Matching;

namespace FraudGuard.Lexicons;

/// <summary>Lexicons compiled to work together: one automaton over all their terms. Immutable and safe to share between threads.</summary>
public sealed class LexiconSet
{
    /// <summary>The bias when no lexicon states one: −4, a score of 0.018 for a message without any signal.</summary>
    public const double DefaultBias = -4;

    internal LexiconSet(LexiconSetBuilder builder, Folding folding)
    {
        Lexicons = builder.Lexicons;
        Version = string.Join('+', Lexicons.Select(static l => $"{l.Id}@{l.Version}"));
        Bias = Lexicons.FirstOrDefault(static l => l.Bias is not null)?.Bias ?? DefaultBias;
        Matcher = KeywordMatcher.Create(builder.Keywords, new KeywordMatcherOptions { MatchKind = MatchKind.All, Folding = folding });
        EntryOfKeyword = [.. builder.EntryOfKeyword];
        Entries = [.. builder.Entries];
        Signals = builder.Signals.ToFrozenDictionary(StringComparer.Ordinal);
        Rules = [.. builder.Rules];
        Profiles = [.. builder.Profiles];
        Watchers = [.. builder.Watchers];
        ChainLength = builder.ChainLength;
        Limits = [.. builder.Limits];
        AsWrittenKeywords = builder.Keywords.Exists(CountsAsWritten) ? [.. builder.Keywords.Select(CountsAsWritten)] : null;
        Categories = [.. builder.Categories];
    }

    /// <summary>The lexicons, in the order they were given.</summary>
    public IReadOnlyList<Lexicon> Lexicons { get; }

    /// <summary>All lexicons as <c>id@version</c>, joined by <c>+</c>.</summary>
    public string Version { get; }

    /// <summary>The log-odds of a message without any signal.</summary>
    public double Bias { get; }

    internal KeywordMatcher Matcher { get; }

    internal int[] EntryOfKeyword { get; }

    internal LexiconEntry[] Entries { get; }

    // The entry of each detector's or context's signal.
    internal FrozenDictionary<string, int> Signals { get; }

    internal CompiledRule[] Rules { get; }

    internal GroupProfile[] Profiles { get; }

    // For each place the rules that cannot hold before it is filled. Every rule waits for one place to begin with.
    internal int[][] Watchers { get; }

    internal int ChainLength { get; }

    // How many members of each limited group count.
    internal int[] Limits { get; }

    // The keywords that are looked for in the text as it is written and not as it is read; null when there are none.
    internal bool[]? AsWrittenKeywords { get; }

    // The categories by rank: those of ScamCategory in their order, then others by name.
    internal string[] Categories { get; }

    /// <summary>Compiles lexicons.</summary>
    /// <param name="lexicons">The lexicons. No two may share an id, and no two of their terms, rules and signals.</param>
    /// <returns>The set.</returns>
    /// <exception cref="LexiconException">The lexicons don't fit together.</exception>
    public static LexiconSet Create(IEnumerable<Lexicon> lexicons) => Create(lexicons, Folding.Default);

    /// <summary>Compiles lexicons for a comparison of foldings.</summary>
    internal static LexiconSet Create(IEnumerable<Lexicon> lexicons, Folding folding)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        Lexicon[] all = [.. lexicons];
        var errors = LexiconSetChecker.Check(all);
        return errors.Count > 0 ? throw new LexiconException(errors) : new LexiconSet(new LexiconSetBuilder(all), folding);
    }

    // Reading takes digits within a word for letters (p4y), and would take away those that belong to the keyword (web3).
    private static bool CountsAsWritten(Keyword keyword) =>
        keyword.Exact || (keyword.Text.Any(char.IsAsciiDigit) && keyword.Text.Any(char.IsAsciiLetter));
}
