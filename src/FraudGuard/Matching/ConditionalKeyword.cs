namespace FraudGuard.Matching;

/// <summary>A keyword that has conditions, and its position in the list.</summary>
internal readonly record struct ConditionalKeyword(int Id, Keyword Keyword);
