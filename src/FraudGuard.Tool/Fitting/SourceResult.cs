using FraudGuard.Tool.Evaluation;

namespace FraudGuard.Tool.Fitting;

/// <summary>What a source says of the weights.</summary>
/// <param name="Source">The source.</param>
/// <param name="Written">Its rates with the weights as written.</param>
/// <param name="LeftOut">Its rates with weights fitted to all other sources: what an unseen source may expect.</param>
/// <param name="Fitted">Its rates with weights fitted to all sources, this one included: flattering.</param>
internal sealed record SourceResult(string Source, EvaluationSlice Written, EvaluationSlice? LeftOut, EvaluationSlice Fitted);
