namespace FraudGuard.Lexicons;

internal sealed class SignalDocument : EntryDocument;
