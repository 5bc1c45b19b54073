using System.Text.Json.Serialization;

namespace FraudGuard.Guidance;

/// <summary>What a help channel is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HelpChannelKind>))]
public enum HelpChannelKind
{
    /// <summary>Police in an emergency or to report a crime by phone.</summary>
    [JsonStringEnumMemberName("police-emergency")]
    PoliceEmergency = 0,

    /// <summary>Police when it is not an emergency.</summary>
    [JsonStringEnumMemberName("police-non-emergency")]
    PoliceNonEmergency = 1,

    /// <summary>A line for scams only.</summary>
    [JsonStringEnumMemberName("anti-fraud-hotline")]
    AntiFraudHotline = 2,

    /// <summary>Banks and payment firms.</summary>
    [JsonStringEnumMemberName("bank-fraud-hotline")]
    BankFraudHotline = 3,

    /// <summary>A site or app to report a crime online.</summary>
    [JsonStringEnumMemberName("cybercrime-web-report")]
    CybercrimeWebReport = 4,

    /// <summary>Where to forward messages, mails or numbers.</summary>
    [JsonStringEnumMemberName("spam-report")]
    SpamReport = 5,

    /// <summary>Help when identity data is in the wrong hands.</summary>
    [JsonStringEnumMemberName("identity-support")]
    IdentitySupport = 6,

    /// <summary>Someone to talk to.</summary>
    [JsonStringEnumMemberName("psychological-support")]
    PsychologicalSupport = 7,

    /// <summary>Consumer advice and complaints.</summary>
    [JsonStringEnumMemberName("consumer-line")]
    ConsumerLine = 8,

    /// <summary>Legal advice at no or low cost.</summary>
    [JsonStringEnumMemberName("legal-aid")]
    LegalAid = 9,

    /// <summary>Complaints about a bank or payment firm.</summary>
    [JsonStringEnumMemberName("complaint-ombudsman")]
    ComplaintOmbudsman = 10,

    /// <summary>A tool to look something up before acting.</summary>
    [JsonStringEnumMemberName("check-tool")]
    CheckTool = 11,

    /// <summary>Help for victims of crime.</summary>
    [JsonStringEnumMemberName("victim-support")]
    VictimSupport = 12,
}
