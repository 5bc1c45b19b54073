using System.Text.Json.Serialization;

namespace FraudGuard.Evidence;

/// <summary>What an artefact is.</summary>
public enum ArtefactType
{
    /// <summary>Something else.</summary>
    [JsonStringEnumMemberName("other")]
    Other,

    /// <summary>A web address.</summary>
    [JsonStringEnumMemberName("url")]
    Url,

    /// <summary>A domain name.</summary>
    [JsonStringEnumMemberName("domain")]
    Domain,

    /// <summary>An IP address, where the host may lawfully keep it.</summary>
    [JsonStringEnumMemberName("ip-address")]
    IpAddress,

    /// <summary>A phone number.</summary>
    [JsonStringEnumMemberName("phone-number")]
    PhoneNumber,

    /// <summary>An email address.</summary>
    [JsonStringEnumMemberName("email-address")]
    EmailAddress,

    /// <summary>An account of a chat or social platform.</summary>
    [JsonStringEnumMemberName("account")]
    Account,

    /// <summary>An app package.</summary>
    [JsonStringEnumMemberName("app-package")]
    AppPackage,

    /// <summary>What a QR code says.</summary>
    [JsonStringEnumMemberName("qr-code")]
    QrCode,

    /// <summary>An address of a blockchain.</summary>
    [JsonStringEnumMemberName("wallet-address")]
    WalletAddress,
}
