namespace FraudGuard.Guidance;

/// <summary>The words a document puts under an existing key.</summary>
internal readonly record struct TextOverride(string Language, string Key, string Text);
