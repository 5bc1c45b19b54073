namespace FraudGuard.Lexicons;

internal enum EntryKind : byte
{
    Term,
    Signal,
    Rule,
}
