namespace FraudGuard.Tool;

/// <summary>Input that can't be used. The message says what is wrong, where, and how to mend it; never a message's text.</summary>
internal sealed class ToolException : Exception
{
    public ToolException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
