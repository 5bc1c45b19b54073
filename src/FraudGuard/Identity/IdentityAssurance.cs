namespace FraudGuard.Identity;

/// <summary>What a verification rests on, in the words of OpenID Connect for Identity Assurance.</summary>
/// <remarks>
/// Every setter refuses what is blank or too long, so that there is no assurance without a framework, a provider or a
/// transaction to look up when someone asks later.
/// </remarks>
public sealed class IdentityAssurance
{
    /// <summary>The longest text of a property, in UTF-16 units.</summary>
    public const int MaximumTextLength = 256;

    /// <summary>The most <see cref="Methods"/>.</summary>
    public const int MaximumMethods = 32;

    /// <summary>The rules the provider verified by, such as <c>eidas</c> or <c>nist_800_63A</c>.</summary>
    public required string TrustFramework { get; init => field = BoundedText.Required(value, MaximumTextLength); }

    /// <summary>The level reached, in the framework's own words.</summary>
    public required string Level { get; init => field = BoundedText.Required(value, MaximumTextLength); }

    /// <summary>How it was done, such as the <c>amr</c> values of RFC 8176. At least one.</summary>
    public required IReadOnlyList<string> Methods
    {
        get;
        init
        {
            field = BoundedText.List(value, MaximumMethods, MaximumTextLength);
            if (field.Count == 0) throw new ArgumentException("Methods is empty; name at least one.", nameof(Methods));
        }
    }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset VerifiedAt { get; init; }

    /// <summary>
    /// Until when it may be relied on; later than <see cref="VerifiedAt"/>. Where the provider does not say, the adapter
    /// decides: nothing is verified for ever.
    /// </summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who did it: the issuer.</summary>
    public required string Provider { get; init => field = BoundedText.Required(value, MaximumTextLength); }

    /// <summary>The provider's number for it, for when someone asks later.</summary>
    public required string TransactionId { get; init => field = BoundedText.Required(value, MaximumTextLength); }

    /// <summary>How and by whom, without the transaction.</summary>
    /// <returns>For example <c>eidas/substantial by https://issuer.example</c>.</returns>
    public override string ToString() => $"{TrustFramework}/{Level} by {Provider}";
}
