namespace MessagePipeline.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record PipelineResult(int ExitCode, string Output, string Error);
