using System.Text.Json.Serialization;

namespace FraudGuard.Samples.IdentityAdapters;

/// <summary>What is posted to the identity service.</summary>
internal sealed record HttpIdentityQuestion(
    string RequestId, string SubjectRole, string SubjectId, string Purpose, string Trigger, string? TrustFramework,
    IReadOnlyList<string> Levels, IReadOnlyList<string> Methods, double? MaxAgeSeconds, string? CorrelationId, string? Language);

/// <summary>What it answers. Everything may be missing: it comes from elsewhere.</summary>
internal sealed record HttpIdentityAnswer(
    string? RequestId, string? Status, string? ReasonCode, bool Retryable, string? UserText, string? StaffNote,
    HttpIdentityAssurance? Assurance, HttpIdentitySession? Session);

/// <summary>What a verification rests on, as the service says.</summary>
internal sealed record HttpIdentityAssurance(
    string? TrustFramework, string? Level, string[]? Methods, DateTimeOffset? VerifiedAt, DateTimeOffset? ExpiresAt,
    string? Provider, string? TransactionId);

/// <summary>A check that finishes later, as the service says.</summary>
internal sealed record HttpIdentitySession(string? Id, Uri? ContinuationUrl, DateTimeOffset? ExpiresAt);

/// <summary>JSON without reflection; a member named twice is refused rather than guessed at.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 8, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(HttpIdentityQuestion))]
[JsonSerializable(typeof(HttpIdentityAnswer))]
internal sealed partial class HttpIdentityJson : JsonSerializerContext;
