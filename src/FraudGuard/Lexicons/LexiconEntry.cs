namespace FraudGuard.Lexicons;

// A term, signal or rule as a message's inspection needs it. Profile: which places of rules it fills. Limits: the limited
// groups it belongs to.
internal readonly record struct LexiconEntry(
    string Id, EntryKind Kind, string? Category, int CategoryRank, ScamStage Stage, double Weight, int Profile, int[] Limits);
