using System.Globalization;
using FraudGuard.Inspection;

namespace FraudGuard.Warnings;

/// <summary>
/// Looks at what the user is about to send, because that is where the harm of a scam is done: the code, the card number,
/// the "all right, I'll transfer it". Safe to use from many threads at once.
/// </summary>
public interface IOutgoingProtection
{
    /// <summary>Decides about a message before it is sent. Nothing is remembered.</summary>
    /// <param name="message">The message and what the host knows about the one it goes to; its direction is not looked at.</param>
    /// <param name="conversationRisk">How risky the conversation is, from its assessments so far.</param>
    /// <param name="culture">The user's culture.</param>
    /// <returns>The decision, with the words to show.</returns>
    OutgoingDecision Decide(ChatMessage message, RiskLevel conversationRisk, CultureInfo culture);
}
