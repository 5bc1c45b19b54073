using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FraudGuard.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FraudGuard.Samples.IdentityAdapters;

/// <summary>
/// Asks an OpenID provider which real person a subject is, and believes the signed answer: an ID token with
/// <c>verified_claims</c> (OpenID Connect for Identity Assurance 1.0), posted back to the host.
/// </summary>
public sealed class VerifiedClaimsVerifier : IResumableIdentityVerifier
{
    private const int MaximumTokenLength = 32 * 1024;

    private readonly VerifiedClaimsOptions _options;
    private readonly TimeProvider _time;
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = MaximumTokenLength };

    /// <summary>Makes a verifier for one provider.</summary>
    /// <param name="options">The provider.</param>
    /// <param name="time">The clock tokens are judged by.</param>
    public VerifiedClaimsVerifier(VerifiedClaimsOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        if (options.NonceKey.Length < 32)
            throw new ArgumentException("NonceKey has fewer than 32 bytes; make it with RandomNumberGenerator.", nameof(options));
        var symmetric = options.Algorithms.FirstOrDefault(static algorithm => algorithm is null or "none" || algorithm.StartsWith("HS", StringComparison.Ordinal));
        if (options.Algorithms.Count == 0 || symmetric is not null)
            throw new ArgumentException($"Algorithms may name asymmetric signatures only, not '{symmetric}'.", nameof(options));
        _options = options;
        _time = time;
    }

    /// <inheritdoc />
    public async ValueTask<IdentityVerificationResult> VerifyAsync(
        IdentityVerificationRequest request, CancellationToken cancellationToken)
    {
        if (await _options.GetProviderSubject(request.Subject, cancellationToken).ConfigureAwait(false) is null)
            return IdentityVerificationResult.NotSupported("not-linked");

        var id = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        return IdentityVerificationResult.RequiresInput(new IdentityVerificationSession
        {
            Id = id,
            ContinuationUrl = BuildContinuation(id, request),
            ExpiresAt = _time.GetUtcNow() + _options.SessionDuration,
        });
    }

    /// <inheritdoc />
    public async ValueTask<IdentityVerificationResult> ResumeAsync(
        IdentityVerificationRequest request, IdentityVerificationCallback callback, CancellationToken cancellationToken)
    {
        if (callback.Parameters.TryGetValue("error", out var error))
        {
            return error == "access_denied"
                ? IdentityVerificationResult.Canceled("access-denied")
                : IdentityVerificationResult.Unknown("provider-error");
        }

        if (!callback.Parameters.TryGetValue("id_token", out var text) || text.Length > MaximumTokenLength)
            return IdentityVerificationResult.Unknown(IdentityReason.CallbackRejected);

        var keys = await _options.GetSigningKeys(cancellationToken).ConfigureAwait(false);
        var validation = await _handler.ValidateTokenAsync(text, ParametersWith(keys)).ConfigureAwait(false);
        if (!validation.IsValid || validation.SecurityToken is not JsonWebToken token)
            return IdentityVerificationResult.Unknown("invalid-token");

        if (!IsOfSession(token, callback.SessionId)) return IdentityVerificationResult.Unknown("wrong-nonce");
        if (!IsForThisClient(token)) return IdentityVerificationResult.Unknown("wrong-client");
        var subject = await _options.GetProviderSubject(request.Subject, cancellationToken).ConfigureAwait(false);
        if (subject is null || !string.Equals(token.Subject, subject, StringComparison.Ordinal))
            return IdentityVerificationResult.NotVerified("other-person", isRetryable: true);

        return VerifiedClaimsReader.Read(token, request.RequiredAssurance, _options.AssuranceDuration) is { } assurance
            ? IdentityVerificationResult.Verified(assurance)
            : IdentityVerificationResult.NotVerified("no-verified-claims", isRetryable: true);
    }

    /// <summary>The nonce of a session; only who knows the key can tell it.</summary>
    private string NonceOf(string sessionId) =>
        Base64UrlEncoder.Encode(HMACSHA256.HashData(_options.NonceKey.Span, Encoding.UTF8.GetBytes("nonce\n" + sessionId)));

    private Uri BuildContinuation(string id, IdentityVerificationRequest request)
    {
        var verification = new JsonObject
        {
            ["trust_framework"] = (request.RequiredAssurance?.TrustFramework ?? _options.TrustFramework) is { } framework
                ? new JsonObject { ["value"] = framework } : null,
            ["assurance_level"] = request.RequiredAssurance is { Levels.Count: > 0 } required
                ? new JsonObject { ["values"] = new JsonArray([.. required.Levels.Select(static level => (JsonNode)level)]) } : null,
            ["time"] = null,
        };
        var claims = new JsonObject
        {
            ["id_token"] = new JsonObject
            {
                ["verified_claims"] = new JsonObject
                {
                    ["verification"] = verification,

                    // Asking for less than the whole person: that the name was verified is enough.
                    ["claims"] = new JsonObject { ["family_name"] = null },
                },
            },
        };
        var query = new StringBuilder("response_type=id_token&response_mode=form_post&scope=openid");
        Append("client_id", _options.ClientId);
        Append("redirect_uri", _options.RedirectUri.AbsoluteUri);
        Append("state", id);
        Append("nonce", NonceOf(id));
        Append("claims", claims.ToJsonString());
        if (request.MaxAge is { } age)
            Append("max_age", ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        if (request.Culture is { Name.Length: > 0 } culture) Append("ui_locales", culture.Name);
        return new UriBuilder(_options.AuthorizationEndpoint) { Query = query.ToString() }.Uri;

        void Append(string name, string value) => query.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    private TokenValidationParameters ParametersWith(IReadOnlyList<SecurityKey> keys) => new()
    {
        ValidIssuer = _options.Issuer,
        ValidAudience = _options.ClientId,
        IssuerSigningKeys = keys,
        ValidAlgorithms = _options.Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        ValidateIssuer = true,
        ValidateAudience = true,
        ValidateIssuerSigningKey = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires),
    };

    private bool IsCurrent(DateTime? notBefore, DateTime? expires)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + _options.ClockSkew && (notBefore is not { } start || start <= now + _options.ClockSkew);
    }

    private bool IsOfSession(JsonWebToken token, string sessionId) =>
        token.TryGetPayloadValue<string>("nonce", out var nonce) && nonce is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(nonce), Encoding.UTF8.GetBytes(NonceOf(sessionId)));

    // OpenID Connect Core 3.1.3.7: with several audiences the token must say for which of them it was issued.
    private bool IsForThisClient(JsonWebToken token)
    {
        var named = token.TryGetPayloadValue<string>("azp", out var party);
        return named ? party == _options.ClientId : token.Audiences.Count() == 1;
    }
}
