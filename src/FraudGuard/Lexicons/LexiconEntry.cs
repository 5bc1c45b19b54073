namespace FraudGuard.Lexicons;

// A term, signal or rule as a message's inspection needs it. Profile: which groups it fills and which rules that feeds.
internal readonly record struct LexiconEntry(
    string Id, EntryKind Kind, string? Category, int CategoryRank, ScamStage Stage, double Weight, int Profile, int[] Limits);
