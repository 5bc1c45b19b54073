namespace FraudGuard.Lexicons;

// Which lexicons the host wants; filled by the builder.
internal sealed class LexiconOptions
{
    public bool UseBuiltIn { get; set; } = true;

    public List<Lexicon> Added { get; } = [];

    public IEnumerable<Lexicon> All => UseBuiltIn ? BuiltInLexicons.All.Concat(Added) : Added;
}
