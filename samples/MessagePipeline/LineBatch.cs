namespace MessagePipeline;

/// <summary>Neighbouring lines that arrived together and travel through the pipeline together.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="EndOffset">How many bytes of the input have been read when the last of them ends.</param>
internal sealed record LineBatch(IReadOnlyList<TextLine> Lines, long EndOffset);
