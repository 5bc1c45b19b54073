using System.Globalization;
using System.Text.Json;
using FraudGuard.Identity;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FraudGuard.Samples.IdentityAdapters;

/// <summary>Finds in a token whose signature holds what its <c>verified_claims</c> amount to.</summary>
internal static class VerifiedClaimsReader
{
    /// <summary>Stands for what frameworks without levels, and providers without evidence, leave out.</summary>
    private const string Unspecified = "unspecified";

    /// <summary>The first sound element that meets the requirement; the claim is an object or an array of them.</summary>
    public static IdentityAssurance? Read(JsonWebToken token, IdentityAssuranceRequirement? required, TimeSpan duration)
    {
        if (!token.TryGetPayloadValue<JsonElement>("verified_claims", out var claim)) return null;
        IEnumerable<JsonElement> elements = claim.ValueKind == JsonValueKind.Array ? claim.EnumerateArray() : [claim];
        return elements
            .Select(element => ReadElement(token, element, duration))
            .FirstOrDefault(assurance => assurance is not null && (required is null || required.IsMetBy(assurance)));
    }

    private static IdentityAssurance? ReadElement(JsonWebToken token, JsonElement element, TimeSpan duration)
    {
        if (Member(element, "claims") is not { ValueKind: JsonValueKind.Object } claims || !claims.EnumerateObject().Any()) return null;
        if (Member(element, "verification") is not { } verification) return null;
        if (Text(verification, "trust_framework") is not { } framework) return null;
        if (!DateTimeOffset.TryParse(
                Text(verification, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var verifiedAt))
            return null;

        var transaction = Text(verification, "verification_process")
            ?? (token.TryGetPayloadValue<string>("txn", out var txn) && !string.IsNullOrWhiteSpace(txn) ? txn : token.Id);
        if (string.IsNullOrWhiteSpace(transaction) || token.IssuedAt == DateTime.MinValue) return null;
        return new IdentityAssurance
        {
            TrustFramework = framework,
            Level = Text(verification, "assurance_level") ?? Unspecified,
            Methods = MethodsOf(verification),
            VerifiedAt = verifiedAt,
            ExpiresAt = new DateTimeOffset(token.IssuedAt, TimeSpan.Zero) + duration,
            Provider = token.Issuer,
            TransactionId = transaction,
        };
    }

    private static IReadOnlyList<string> MethodsOf(JsonElement verification)
    {
        if (Member(verification, "evidence") is not { ValueKind: JsonValueKind.Array } evidence) return [Unspecified];
        string[] methods = [.. evidence.EnumerateArray()
            .SelectMany(static piece => Member(piece, "check_details") is { ValueKind: JsonValueKind.Array } details
                ? details.EnumerateArray().Select(static detail => Text(detail, "check_method"))
                : [Text(piece, "type")])
            .OfType<string>().Distinct().Take(IdentityAssurance.MaximumMethods)];
        return methods.Length == 0 ? [Unspecified] : methods;
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } member && !string.IsNullOrWhiteSpace(member.GetString())
            ? member.GetString() : null;
}
