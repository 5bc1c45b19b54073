using System.Globalization;

namespace FraudGuard.Warnings;

/// <summary>Puts an outgoing decision into words. A host may register its own.</summary>
public interface IOutgoingPromptProvider
{
    /// <summary>The words for holding back a message, in the language nearest to a culture.</summary>
    /// <param name="verdict"><see cref="OutgoingVerdict.Confirm"/> or <see cref="OutgoingVerdict.Hold"/>.</param>
    /// <param name="content">The gravest content of the message.</param>
    /// <param name="culture">The user's culture.</param>
    /// <returns>The words.</returns>
    OutgoingPrompt GetPrompt(OutgoingVerdict verdict, SensitiveContent content, CultureInfo culture);
}
