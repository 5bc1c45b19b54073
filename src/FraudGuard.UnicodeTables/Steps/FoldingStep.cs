using FraudGuard.Matching;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>What one flag of <see cref="Folding"/> does to single characters.</summary>
/// <param name="Flag">The flag.</param>
/// <param name="Map">Each character the flag changes, with what it becomes; an empty text drops it.</param>
internal sealed record FoldingStep(Folding Flag, SortedDictionary<int, string> Map);
