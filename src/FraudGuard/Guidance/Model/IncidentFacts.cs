using System.Text.Json.Serialization;

namespace FraudGuard.Guidance;

/// <summary>What has happened to the victim so far. Combine what applies.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<IncidentFacts>))]
public enum IncidentFacts
{
    /// <summary>Nothing was paid, given or shown yet.</summary>
    [JsonStringEnumMemberName("nothing-yet")]
    NothingYet = 0,

    /// <summary>Money or something worth money was sent; <see cref="PaymentMeans"/> says how.</summary>
    [JsonStringEnumMemberName("money-sent")]
    MoneySent = 1,

    /// <summary>A password, a one-time code, card details or a recovery phrase was given away.</summary>
    [JsonStringEnumMemberName("credentials-given")]
    CredentialsGiven = 2,

    /// <summary>The screen was shared, an app was installed, or someone controlled the device.</summary>
    [JsonStringEnumMemberName("device-accessed")]
    DeviceAccessed = 4,

    /// <summary>Intimate or otherwise private images are in the scammer's hands.</summary>
    [JsonStringEnumMemberName("images-shared")]
    ImagesShared = 8,

    /// <summary>An identity document, a face scan or similar was sent.</summary>
    [JsonStringEnumMemberName("identity-shared")]
    IdentityShared = 16,
}
