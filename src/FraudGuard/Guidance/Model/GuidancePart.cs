using System.Text.Json.Serialization;

namespace FraudGuard.Guidance;

/// <summary>The part of the guidance a step belongs to. The order of a plan is set case by case, not by this value.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GuidancePart>))]
public enum GuidancePart
{
    /// <summary>What can't wait: danger to life, calls to police and bank.</summary>
    [JsonStringEnumMemberName("first-minutes")]
    FirstMinutes = 0,

    /// <summary>Stop all contact, after capturing it.</summary>
    [JsonStringEnumMemberName("stop-contact")]
    StopContact = 1,

    /// <summary>Collect and keep evidence.</summary>
    [JsonStringEnumMemberName("evidence")]
    Evidence = 2,

    /// <summary>Report to the police.</summary>
    [JsonStringEnumMemberName("report")]
    Report = 3,

    /// <summary>Bank and payment firms.</summary>
    [JsonStringEnumMemberName("bank")]
    Bank = 4,

    /// <summary>Accounts, devices, identity.</summary>
    [JsonStringEnumMemberName("secure-accounts")]
    SecureAccounts = 5,

    /// <summary>Legal help.</summary>
    [JsonStringEnumMemberName("legal")]
    Legal = 6,

    /// <summary>Looking after the person.</summary>
    [JsonStringEnumMemberName("aftercare")]
    Aftercare = 7,

    /// <summary>Keeping it from happening again.</summary>
    [JsonStringEnumMemberName("prevention")]
    Prevention = 8,
}
