namespace FraudGuard.Conversations;

internal enum StateReadResult
{
    Empty,
    Read,
    UnknownVersion,
    Corrupted,
}
