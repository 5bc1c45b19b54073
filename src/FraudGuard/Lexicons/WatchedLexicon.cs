namespace FraudGuard.Lexicons;

// A lexicon whose file is watched, as it was when the host registered it.
internal sealed record WatchedLexicon(string Path, string Hash, Lexicon Lexicon);
