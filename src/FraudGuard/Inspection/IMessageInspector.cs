namespace FraudGuard.Inspection;

/// <summary>Says how likely a message is part of a scam. Implementations are safe to use from many threads at once.</summary>
public interface IMessageInspector
{
    /// <summary>Assesses a text on its own, without any context.</summary>
    /// <param name="text">The message's text.</param>
    /// <returns>The assessment; a shared instance when nothing was found.</returns>
    FraudAssessment Inspect(ReadOnlySpan<char> text);

    /// <summary>Assesses a message with what the host knows about it, without remembering anything.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The assessment.</returns>
    FraudAssessment Inspect(ChatMessage message);
}
