using FraudGuard.Identity;
using Microsoft.IdentityModel.Tokens;

namespace FraudGuard.Samples.IdentityAdapters;

/// <summary>Which OpenID provider is trusted, and with what.</summary>
public sealed class VerifiedClaimsOptions
{
    /// <summary>The name the verifier is registered by.</summary>
    public required string Name { get; init; }

    /// <summary>The provider's issuer identifier, letter by letter as its tokens carry it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The host's client id at the provider; its tokens are for this audience.</summary>
    public required string ClientId { get; init; }

    /// <summary>Where the subject goes to prove who they are. Absolute and https.</summary>
    public required Uri AuthorizationEndpoint { get; init; }

    /// <summary>Where the provider posts its answer.</summary>
    public required Uri RedirectUri { get; init; }

    /// <summary>
    /// At least 32 secret random bytes, the same on every machine of the host: session nonces are derived from it, so that
    /// none has to be stored.
    /// </summary>
    public required ReadOnlyMemory<byte> NonceKey { get; init; }

    /// <summary>The provider's public keys, from wherever the host keeps them fresh.</summary>
    public required Func<CancellationToken, ValueTask<IReadOnlyList<SecurityKey>>> GetSigningKeys { get; init; }

    /// <summary>
    /// What the provider calls a subject (<c>sub</c>), or null when the account is linked to nobody there. Without this
    /// link a stranger could prove who they are with a friend's passport.
    /// </summary>
    public required Func<IdentitySubject, CancellationToken, ValueTask<string?>> GetProviderSubject { get; init; }

    /// <summary>The trust framework to ask the provider for when the request names none.</summary>
    public string? TrustFramework { get; init; }

    /// <summary>
    /// The signatures accepted: asymmetric ones only. With HS256 among them, anyone who knows the public key could sign.
    /// </summary>
    public IReadOnlyList<string> Algorithms { get; init; } =
        [SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256];

    /// <summary>How long the subject has for it. The default is 10 minutes.</summary>
    public TimeSpan SessionDuration { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a verification is relied on after its token was issued. The default is 1 hour.</summary>
    public TimeSpan AssuranceDuration { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How far the provider's clock may be off. The default is 1 minute.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(1);
}
