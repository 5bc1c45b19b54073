namespace FraudGuard.Warnings;

// The name of a secret, in lower case, and what is found when a value of its shape follows.
internal readonly record struct SecretLabel(string Text, string SignalId, SecretShape Shape);
