namespace FraudGuard.Lexicons;

/// <summary>Terms, rules and signals that play the same part.</summary>
/// <param name="Name">
/// Its name. A name that begins with <c>@</c> is shared by all lexicons; any other belongs to the lexicon that uses it.
/// </param>
/// <param name="Limit">
/// How many of its members count in one message: the strongest ones, by the size of their weight. <see langword="null"/>
/// for all of them.
/// </param>
/// <param name="Description">What its members have in common, or <see langword="null"/>.</param>
public sealed record LexiconGroup(string Name, int? Limit, string? Description);
