using System.Security.Cryptography;
using System.Text;
using System.Web;
using FraudGuard.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FraudGuard.Samples.IdentityAdapters.Tests;

public sealed class VerifiedClaimsVerifierTests
{
    private const string Issuer = "https://issuer.test";
    private const string Client = "chat-app";
    private static readonly RSA s_rsa = RSA.Create(2048);
    private static readonly RSA s_otherRsa = RSA.Create(2048);
    private static readonly RsaSecurityKey s_key = new(s_rsa) { KeyId = "k1" };
    private static readonly RsaSecurityKey s_otherKey = new(s_otherRsa) { KeyId = "k1" };
    private static readonly byte[] s_nonceKey = RandomNumberGenerator.GetBytes(32);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private ServiceProvider _services = null!;
    private IIdentityVerificationService _service = null!;

    [SetUp]
    public void Start()
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_time)
            .AddFraudGuard(b => b.AddVerifiedClaimsVerifier(Options()))
            .BuildServiceProvider();
        _service = _services.GetRequiredService<IIdentityVerificationService>();
    }

    [TearDown]
    public void Stop() => _services.Dispose();

    [OneTimeTearDown]
    public void DisposeKeys()
    {
        s_rsa.Dispose();
        s_otherRsa.Dispose();
    }

    [Test]
    public async Task A_signed_answer_to_this_session_verifies_the_subject()
    {
        var (state, nonce) = await BeginAsync();
        var result = await FinishAsync(state, Sign(Claims(nonce)));
        Assert.Multiple(() =>
        {
            Assert.That(result.IsVerified);
            Assert.That(result.Assurance!.TrustFramework, Is.EqualTo("eidas"));
            Assert.That(result.Assurance.Level, Is.EqualTo("substantial"));
            Assert.That(result.Assurance.Methods, Is.EqualTo(new[] { "vpip", "pvr" }));
            Assert.That(result.Assurance.VerifiedAt, Is.EqualTo(new DateTimeOffset(2025, 6, 1, 9, 30, 0, TimeSpan.Zero)));
            Assert.That(result.Assurance.ExpiresAt, Is.EqualTo(_time.GetUtcNow().AddHours(1)));
            Assert.That(result.Assurance.Provider, Is.EqualTo(Issuer));
            Assert.That(result.Assurance.TransactionId, Is.EqualTo("txn-77"));
        });
        Assert.That(await _service.VerifyAsync(Request()), Is.SameAs(result));
    }

    [Test]
    public async Task The_continuation_asks_for_what_is_required_and_carries_the_subject_nowhere()
    {
        var pending = await _service.VerifyAsync(Request(new() { TrustFramework = "eidas", Levels = ["substantial", "high"] }));
        var url = pending.Session!.ContinuationUrl!;
        var query = HttpUtility.ParseQueryString(url.Query);
        Assert.Multiple(() =>
        {
            Assert.That(url.GetLeftPart(UriPartial.Path), Is.EqualTo("https://issuer.test/authorize"));
            Assert.That(query["response_type"], Is.EqualTo("id_token"));
            Assert.That(query["client_id"], Is.EqualTo(Client));
            Assert.That(query["state"], Is.EqualTo(pending.Session.Id));
            Assert.That(query["nonce"], Has.Length.EqualTo(43).And.Not.EqualTo(query["state"]));
            Assert.That(query["claims"], Does.Contain("\"trust_framework\":{\"value\":\"eidas\"}").And.Contain("[\"substantial\",\"high\"]"));
            Assert.That(url.ToString(), Does.Not.Contain("alice"));
        });
    }

    [Test]
    public async Task An_account_the_provider_does_not_know_is_not_supported()
    {
        var result = await _service.VerifyAsync(new() { Subject = IdentitySubject.Counterparty("bob"), Purpose = IdentityPurpose.IdentityProofing });
        Assert.That((result.Status, result.ReasonCode), Is.EqualTo((IdentityVerificationStatus.NotSupported, "not-linked")));
    }

    private static IEnumerable<TestCaseData> Forgeries()
    {
        yield return Forgery("no token", _ => "");
        yield return Forgery("not a token", _ => "not.a.token");
        yield return Forgery("a flood", _ => new string('a', 60_000));
        yield return Forgery("unsigned, alg none", claims => Join("""{"alg":"none","typ":"JWT"}""", Payload(claims), ""));
        yield return Forgery("unsigned, alg None", claims => Join("""{"alg":"None"}""", Payload(claims), ""));
        yield return Forgery("signature cut off", claims => Sign(claims)[..(Sign(claims).LastIndexOf('.') + 1)]);
        yield return Forgery("signature of another token", claims =>
            string.Join('.', Sign(claims).Split('.')[..2]) + "." + Sign(new(claims) { ["x"] = 1 }).Split('.')[2]);
        yield return Forgery("claims changed after signing", claims =>
        {
            var parts = Sign(new(claims) { ["sub"] = "mallory" }).Split('.');
            return $"{parts[0]}.{Base64UrlEncoder.Encode(Payload(claims))}.{parts[2]}";
        });
        yield return Forgery("signed by another key of the same name", claims => Sign(claims, new(s_otherKey, SecurityAlgorithms.RsaSha256)));
        yield return Forgery("the public key as an HMAC secret (DER)", claims =>
            Sign(claims, new(new SymmetricSecurityKey(s_rsa.ExportSubjectPublicKeyInfo()) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256)));
        yield return Forgery("the public key as an HMAC secret (PEM)", claims =>
            Sign(claims, new(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(s_rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256)));
        yield return Forgery("the right key with an algorithm not agreed on", claims => Sign(claims, new(s_key, SecurityAlgorithms.RsaSha384)));
        yield return Forgery("a key the token brings along", claims =>
        {
            var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(s_otherRsa.ExportParameters(false)));
            var head = $$$"""{"alg":"RS256","jwk":{"kty":"RSA","n":"{{{jwk.N}}}","e":"{{{jwk.E}}}"}}""";
            var signed = $"{Base64UrlEncoder.Encode(head)}.{Base64UrlEncoder.Encode(Payload(claims))}";
            var signature = s_otherRsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
        });
        yield return Forgery("another issuer", claims => Sign(new(claims) { ["iss"] = "https://issuer.test/" }));
        yield return Forgery("no issuer", claims => Sign(Without(claims, "iss")));
        yield return Forgery("another audience", claims => Sign(new(claims) { ["aud"] = "other-app" }));
        yield return Forgery("no audience", claims => Sign(Without(claims, "aud")));
        yield return Forgery("several audiences and no azp", claims => Sign(new(claims) { ["aud"] = new[] { Client, "other-app" } }));
        yield return Forgery("issued for another of the audiences", claims => Sign(new(claims) { ["aud"] = new[] { Client, "other-app" }, ["azp"] = "other-app" }));
        yield return Forgery("expired", claims => Sign(new(claims) { ["exp"] = (long)claims["iat"] - 61 }));
        yield return Forgery("never expiring", claims => Sign(Without(claims, "exp")));
        yield return Forgery("not valid yet", claims => Sign(new(claims) { ["nbf"] = (long)claims["iat"] + 3600 }));
        yield return Forgery("no nonce", claims => Sign(Without(claims, "nonce")));
        yield return Forgery("the nonce of another session", claims => Sign(new(claims) { ["nonce"] = Base64UrlEncoder.Encode(new byte[32]) }));
        yield return Forgery("a nonce that is no text", claims => Sign(new(claims) { ["nonce"] = 5 }));

        static TestCaseData Forgery(string name, Func<Dictionary<string, object>, string> forge) => new TestCaseData(forge).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Forgeries))]
    public async Task A_forgery_proves_nothing_and_leaves_the_session_to_the_genuine_answer(Func<Dictionary<string, object>, string> forge)
    {
        var (state, nonce) = await BeginAsync();
        var forged = await FinishAsync(state, forge(Claims(nonce)));
        Assert.That(forged.Status, Is.EqualTo(IdentityVerificationStatus.Unknown), forged.ToString());
        Assert.That((await FinishAsync(state, Sign(Claims(nonce)))).IsVerified);
    }

    [Test]
    public async Task A_token_of_one_session_does_not_serve_in_another()
    {
        var (first, nonce) = await BeginAsync();
        var token = Sign(Claims(nonce));
        Assert.That((await FinishAsync(first, token)).IsVerified);
        _service.Forget(IdentitySubject.Counterparty("alice"));
        var (second, _) = await BeginAsync();
        Assert.That((await FinishAsync(second, token)).ReasonCode, Is.EqualTo("wrong-nonce"));
        Assert.That((await FinishAsync(first, token)).ReasonCode, Is.EqualTo(IdentityReason.UnknownSession));
    }

    [Test]
    public async Task Someone_else_s_passport_does_not_verify_the_subject()
    {
        var (state, nonce) = await BeginAsync();
        var result = await FinishAsync(state, Sign(new(Claims(nonce)) { ["sub"] = "a-friend" }));
        Assert.That((result.Status, result.ReasonCode), Is.EqualTo((IdentityVerificationStatus.NotVerified, "other-person")));
    }

    private static IEnumerable<TestCaseData> UnsoundClaims()
    {
        yield return new TestCaseData("null").SetArgDisplayNames("null");
        yield return new TestCaseData("[]").SetArgDisplayNames("empty list");
        yield return new TestCaseData("[1,\"x\",null,[]]").SetArgDisplayNames("list of anything");
        yield return new TestCaseData("""{"verification":{"trust_framework":"eidas","time":"2025-06-01T09:30Z"},"claims":{}}""").SetArgDisplayNames("no claims");
        yield return new TestCaseData("""{"verification":{"time":"2025-06-01T09:30Z"},"claims":{"family_name":"A"}}""").SetArgDisplayNames("no framework");
        yield return new TestCaseData("""{"verification":{"trust_framework":"eidas"},"claims":{"family_name":"A"}}""").SetArgDisplayNames("no time");
        yield return new TestCaseData("""{"verification":{"trust_framework":"eidas","time":"yesterday"},"claims":{"family_name":"A"}}""").SetArgDisplayNames("no such time");
        yield return new TestCaseData("""{"verification":{"trust_framework":7,"time":"2025-06-01T09:30Z"},"claims":{"family_name":"A"}}""").SetArgDisplayNames("framework is a number");
    }

    [TestCaseSource(nameof(UnsoundClaims))]
    public async Task A_genuine_token_without_sound_claims_does_not_verify(string verifiedClaims)
    {
        var (state, nonce) = await BeginAsync();
        var result = await FinishAsync(state, SignJson(WithClaims(Claims(nonce), verifiedClaims)));
        Assert.That((result.Status, result.ReasonCode), Is.EqualTo((IdentityVerificationStatus.NotVerified, "no-verified-claims")));
    }

    [Test]
    public async Task Of_several_verifications_the_one_required_is_taken()
    {
        const string Several = """
            [{"verification":{"trust_framework":"house_rules","assurance_level":"high","time":"2025-06-01T09:30Z"},"claims":{"family_name":"A"}},
             {"verification":{"trust_framework":"eidas","assurance_level":"low","time":"2025-06-01T09:30Z"},"claims":{"family_name":"A"}},
             {"verification":{"trust_framework":"eidas","assurance_level":"high","time":"2025-06-01T09:30Z"},"claims":{"family_name":"A"}}]
            """;
        var required = new IdentityAssuranceRequirement { TrustFramework = "eidas", Levels = ["high"] };
        var (state, nonce) = await BeginAsync(required);
        var result = await FinishAsync(state, SignJson(WithClaims(Claims(nonce), Several)));
        Assert.That((result.Assurance?.TrustFramework, result.Assurance?.Level), Is.EqualTo(("eidas", "high")));
    }

    [TestCase("access_denied", IdentityVerificationStatus.Canceled)]
    [TestCase("server_error", IdentityVerificationStatus.Unknown)]
    [TestCase("<script>", IdentityVerificationStatus.Unknown)]
    public async Task An_error_of_the_provider_is_no_verification(string error, IdentityVerificationStatus expected)
    {
        var (state, _) = await BeginAsync();
        var result = await _service.ResumeAsync(new()
        {
            Verifier = "issuer",
            SessionId = state,
            Parameters = new Dictionary<string, string> { ["error"] = error },
        });
        Assert.That(result.Status, Is.EqualTo(expected));
        Assert.That(result.ReasonCode, Does.Not.Contain("script"));
    }

    [Test]
    public async Task Keys_that_can_not_be_had_verify_nobody()
    {
        using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_time)
            .AddFraudGuard(b => b.AddVerifiedClaimsVerifier(Options(_ => throw new HttpRequestException())))
            .BuildServiceProvider();
        _service = services.GetRequiredService<IIdentityVerificationService>();
        var (state, nonce) = await BeginAsync();
        Assert.That((await FinishAsync(state, Sign(Claims(nonce)))).Status, Is.EqualTo(IdentityVerificationStatus.Unknown));
    }

    [TestCase("HS256")]
    [TestCase("none")]
    [TestCase(null)]
    public void An_algorithm_anyone_could_sign_with_is_refused_at_once(string? algorithm)
    {
        Assert.Throws<ArgumentException>(() => new VerifiedClaimsVerifier(Options(algorithms: algorithm is null ? [] : ["RS256", algorithm]), _time));
    }

    [Test]
    public void A_short_nonce_key_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => new VerifiedClaimsVerifier(Options(nonceKey: new byte[31]), _time));
    }

    private static VerifiedClaimsOptions Options(
        Func<CancellationToken, ValueTask<IReadOnlyList<SecurityKey>>>? keys = null, string[]? algorithms = null, byte[]? nonceKey = null)
    {
        var options = new VerifiedClaimsOptions
        {
            Name = "issuer",
            Issuer = Issuer,
            ClientId = Client,
            AuthorizationEndpoint = new Uri("https://issuer.test/authorize"),
            RedirectUri = new Uri("https://chat.test/callback"),
            NonceKey = nonceKey ?? s_nonceKey,
            GetSigningKeys = keys ?? (_ => new([s_key])),
            GetProviderSubject = (subject, _) => new(subject.Id == "alice" ? "sub-alice" : null),
            Algorithms = algorithms ?? ["PS256", "ES256", "RS256"],
        };
        return options;
    }

    private static IdentityVerificationRequest Request(IdentityAssuranceRequirement? required = null) => new()
    {
        Subject = IdentitySubject.Counterparty("alice"),
        Purpose = IdentityPurpose.IdentityProofing,
        RequiredAssurance = required,
    };

    private async Task<(string State, string Nonce)> BeginAsync(IdentityAssuranceRequirement? required = null)
    {
        var pending = await _service.VerifyAsync(Request(required));
        Assert.That(pending.Status, Is.EqualTo(IdentityVerificationStatus.RequiresInput), pending.ToString());
        var query = HttpUtility.ParseQueryString(pending.Session!.ContinuationUrl!.Query);
        return (query["state"]!, query["nonce"]!);
    }

    private ValueTask<IdentityVerificationResult> FinishAsync(string state, string token) => _service.ResumeAsync(new()
    {
        Verifier = "issuer",
        SessionId = state,
        Parameters = new Dictionary<string, string> { ["id_token"] = token },
    });

    private Dictionary<string, object> Claims(string nonce)
    {
        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        return new()
        {
            ["iss"] = Issuer,
            ["aud"] = Client,
            ["sub"] = "sub-alice",
            ["nonce"] = nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["txn"] = "txn-77",
            ["verified_claims"] = new Dictionary<string, object>
            {
                ["verification"] = new Dictionary<string, object>
                {
                    ["trust_framework"] = "eidas",
                    ["assurance_level"] = "substantial",
                    ["time"] = "2025-06-01T09:30Z",
                    ["evidence"] = new object[]
                    {
                        new Dictionary<string, object>
                        {
                            ["type"] = "document",
                            ["check_details"] = new object[]
                            {
                                new Dictionary<string, object> { ["check_method"] = "vpip" },
                                new Dictionary<string, object> { ["check_method"] = "pvr" },
                            },
                        },
                    },
                },
                ["claims"] = new Dictionary<string, object> { ["family_name"] = "A" },
            },
        };
    }

    private static Dictionary<string, object> Without(Dictionary<string, object> claims, string name)
    {
        var fewer = new Dictionary<string, object>(claims);
        fewer.Remove(name);
        return fewer;
    }

    private static string Payload(Dictionary<string, object> claims) => System.Text.Json.JsonSerializer.Serialize(claims);

    private static string WithClaims(Dictionary<string, object> claims, string verifiedClaims) =>
        Payload(Without(claims, "verified_claims"))[..^1] + ",\"verified_claims\":" + verifiedClaims + "}";

    private static string Join(string head, string payload, string signature) =>
        $"{Base64UrlEncoder.Encode(head)}.{Base64UrlEncoder.Encode(payload)}.{signature}";

    private static string Sign(Dictionary<string, object> claims, SigningCredentials? credentials = null) => SignJson(Payload(claims), credentials);

    private static string SignJson(string payload, SigningCredentials? credentials = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
            .CreateToken(payload, credentials ?? new SigningCredentials(s_key, SecurityAlgorithms.RsaSha256));
}
