using FraudGuard.Lexicons;

namespace FraudGuard.Warnings;

// What the host adds to the lexicons for outgoing messages; filled by the builder.
internal sealed class OutgoingLexiconOptions
{
    public List<Lexicon> Added { get; } = [];

    public IEnumerable<Lexicon> All => OutgoingLexicons.All.Concat(Added);
}
