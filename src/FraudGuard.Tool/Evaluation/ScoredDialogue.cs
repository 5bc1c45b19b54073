using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Evaluation;

/// <summary>A labelled dialogue and the turns at which it first reached medium, counted from 0.</summary>
/// <param name="Item">The dialogue.</param>
/// <param name="WarnedAtPeer">With the peer's turns alone.</param>
/// <param name="WarnedAt">With both sides' turns.</param>
/// <param name="Category">The category at that turn with both sides.</param>
internal sealed record ScoredDialogue(CorpusItem Item, int? WarnedAtPeer, int? WarnedAt, string? Category);
