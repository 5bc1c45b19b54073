using FraudGuard.Lexicons;

namespace FraudGuard.Inspection;

// The set in use. Swapped as a whole; who has read it keeps what it read.
internal sealed class LexiconStore(LexiconSet initial)
{
    private volatile LexiconSet _current = initial;

    public LexiconSet Current => _current;

    public void Swap(LexiconSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        _current = set;
    }
}
