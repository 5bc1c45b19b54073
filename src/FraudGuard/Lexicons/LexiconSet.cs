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
        GroupCount = builder.GroupCount;
        ChainLength = builder.ChainLength;
        GroupLimits = builder.GroupLimits;
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

    internal int GroupCount { get; }

    internal int ChainLength { get; }

    // How many members of a group count; int.MaxValue for all.
    internal int[] GroupLimits { get; }

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
}
