namespace ChatCluster;

/// <summary>Something that is needed isn't there. The message says what and how to mend it.</summary>
internal sealed class UnusableException(string message, Exception? inner = null) : Exception(message, inner);
