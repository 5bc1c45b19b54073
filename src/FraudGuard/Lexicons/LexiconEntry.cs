namespace FraudGuard.Lexicons;

// A term, signal or rule as a message's inspection needs it. Votes: what it adds to categories once it counts. Profile: which places of rules it fills. Limits: the limited
// groups it belongs to.
internal readonly record struct LexiconEntry(
    string Id, EntryKind Kind, string? Category, CategoryShare[] Votes, ScamStage Stage, double Weight, int Profile, int[] Limits);
