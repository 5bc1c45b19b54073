namespace FraudGuard.Lexicons;

// Which lexicons the host wants; filled by the builder.
internal sealed class LexiconOptions
{
    public bool UseBuiltIn { get; set; } = true;

    public List<Lexicon> Added { get; } = [];

    public List<WatchedLexicon> Watched { get; } = [];

    public IEnumerable<Lexicon> All => With(Watched.Select(static watched => watched.Lexicon));

    // All lexicons, with the watched ones as they are now.
    public IEnumerable<Lexicon> With(IEnumerable<Lexicon> watched) =>
        (UseBuiltIn ? BuiltInLexicons.All.Concat(Added) : Added).Concat(watched);
}
