using System.Text.Json.Serialization;

namespace FraudGuard.Evidence;

/// <summary>Who put a bundle together.</summary>
public enum CollectorRole
{
    /// <summary>The victim.</summary>
    [JsonStringEnumMemberName("victim")]
    Victim,

    /// <summary>The platform.</summary>
    [JsonStringEnumMemberName("platform")]
    Platform,

    /// <summary>Someone who helps the victim.</summary>
    [JsonStringEnumMemberName("helper")]
    Helper,
}
