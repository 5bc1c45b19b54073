namespace MessagePipeline;

/// <summary>Whoever read our output has gone.</summary>
internal sealed class BrokenPipeException(IOException cause) : Exception(cause.Message, cause);
