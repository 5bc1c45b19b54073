namespace FraudGuard.Identity;

/// <summary>How well a subject must be verified.</summary>
/// <remarks>
/// Levels of different trust frameworks have no common order, and some frameworks have none at all; so a requirement
/// lists the levels it accepts, as <c>acr_values</c> does in OpenID Connect.
/// </remarks>
public sealed class IdentityAssuranceRequirement
{
    /// <summary>The trust framework, such as <c>eidas</c>, <c>nist_800_63A</c> or one of the host's.</summary>
    /// <value>The default is <see langword="null"/>: any.</value>
    public string? TrustFramework
    {
        get;
        init => field = value is null ? null : BoundedText.Required(value, IdentityAssurance.MaximumTextLength);
    }

    /// <summary>The levels accepted, such as <c>substantial</c> and <c>high</c>, compared letter by letter.</summary>
    /// <value>The default is empty: any.</value>
    public IReadOnlyList<string> Levels
    {
        get;
        init => field = BoundedText.List(value, IdentityAssurance.MaximumMethods, IdentityAssurance.MaximumTextLength);
    } = [];

    /// <summary>The methods that must all have been used, such as the <c>amr</c> values of RFC 8176: <c>hwk</c>, <c>face</c>.</summary>
    /// <value>The default is empty: any.</value>
    public IReadOnlyList<string> Methods
    {
        get;
        init => field = BoundedText.List(value, IdentityAssurance.MaximumMethods, IdentityAssurance.MaximumTextLength);
    } = [];

    /// <summary>Whether an assurance is as good as required. Its dates are not looked at.</summary>
    /// <param name="assurance">The assurance.</param>
    /// <returns><see langword="true"/> when framework, level and methods are all as required.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assurance"/> is <see langword="null"/>.</exception>
    public bool IsMetBy(IdentityAssurance assurance)
    {
        ArgumentNullException.ThrowIfNull(assurance);
        if (TrustFramework is not null && !string.Equals(TrustFramework, assurance.TrustFramework, StringComparison.Ordinal))
            return false;
        if (Levels.Count > 0 && !Levels.Contains(assurance.Level, StringComparer.Ordinal))
            return false;
        foreach (var method in Methods)
        {
            if (!assurance.Methods.Contains(method, StringComparer.Ordinal)) return false;
        }

        return true;
    }
}
