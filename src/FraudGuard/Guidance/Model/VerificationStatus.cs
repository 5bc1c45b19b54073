using System.Text.Json.Serialization;

namespace FraudGuard.Guidance;

/// <summary>How well a fact of the guidance is attested.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerificationStatus>))]
public enum VerificationStatus
{
    /// <summary>Not seen in any source. Shown only with the request to confirm it locally, or withheld.</summary>
    [JsonStringEnumMemberName("unverified")]
    Unverified = 0,

    /// <summary>Seen on a page of someone other than the operator or the government.</summary>
    [JsonStringEnumMemberName("verified-secondary")]
    VerifiedSecondary = 1,

    /// <summary>Seen on the operator's or a government page.</summary>
    [JsonStringEnumMemberName("verified-official")]
    VerifiedOfficial = 2,
}
