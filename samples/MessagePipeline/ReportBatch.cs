namespace MessagePipeline;

/// <summary>What is to be written about a batch of lines.</summary>
/// <param name="Output">UTF-8, ready to be written.</param>
/// <param name="Messages">How many lines it is about.</param>
/// <param name="Warned">For how many of them a user would be warned.</param>
/// <param name="EndOffset">Where in the input the batch ended.</param>
/// <param name="Failure">What was wrong with the line after the last one reported, if anything.</param>
internal sealed record ReportBatch(
    ReadOnlyMemory<byte> Output, int Messages, int Warned, long EndOffset, InputException? Failure);
