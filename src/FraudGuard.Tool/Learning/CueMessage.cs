using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Learning;

/// <summary>A message as cues are learnt from it.</summary>
/// <param name="Item">The message.</param>
/// <param name="Components">Its components, each once.</param>
/// <param name="Offset">What the lexicons already make of it: its log-odds.</param>
/// <param name="IsOrdinary">Whether it is everyday talk, by which common components are told.</param>
internal sealed record CueMessage(CorpusItem Item, HashSet<string> Components, double Offset, bool IsOrdinary);
