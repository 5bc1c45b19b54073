namespace ConversationEvaluation;

/// <param name="Reached">The first turn, from 0, at which the level was medium or higher, or <see langword="null"/>.</param>
/// <param name="ReachedAlone">The same for every message on its own.</param>
internal sealed record DialogueOutcome(int? Reached, int? ReachedAlone);
