using System.Globalization;

namespace FraudGuard.Identity;

/// <summary>Puts a decision into words for the user. A host may register its own.</summary>
public interface IIdentityTextProvider
{
    /// <summary>What to tell the user, in the language nearest to a culture: <c>zh-Hans</c>, <c>zh-Hant</c> or <c>en</c>.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="culture">The user's culture.</param>
    /// <returns>
    /// The words, or <see langword="null"/> when there is nothing to say: someone verified is still not someone to trust, and
    /// restricting an account is the host's to explain. A verifier's own
    /// <see cref="IdentityVerificationResult.UserText"/> may say more about the check itself.
    /// </returns>
    string? GetText(IdentityDecision decision, CultureInfo culture);
}
