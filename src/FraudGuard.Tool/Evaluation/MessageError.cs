namespace FraudGuard.Tool.Evaluation;

/// <summary>A message that was judged wrongly.</summary>
/// <param name="Id">Its id in the corpus.</param>
/// <param name="Source">Its source.</param>
/// <param name="Language">Its language.</param>
/// <param name="Style">How it is written, where known.</param>
/// <param name="Kind">The corpus's own label.</param>
/// <param name="Category">Its true category, where known.</param>
/// <param name="Score">The score it was given.</param>
/// <param name="Given">The category it was given.</param>
/// <param name="Signals">The ids of the signals that counted, heaviest first.</param>
/// <param name="Text">Its text, only when the user asked for texts.</param>
internal sealed record MessageError(
    string Id, string Source, string Language, string? Style, string? Kind, string? Category, double Score, string? Given,
    IReadOnlyList<string> Signals, string? Text);
