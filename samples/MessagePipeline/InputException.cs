namespace MessagePipeline;

/// <summary>Input that can't be used. The message says what, where and how to mend it, and never quotes the input's text.</summary>
internal sealed class InputException(string message) : Exception(message);
