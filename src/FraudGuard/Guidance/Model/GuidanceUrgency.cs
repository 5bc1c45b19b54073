using System.Text.Json.Serialization;

namespace FraudGuard.Guidance;

/// <summary>How soon a step should be done.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GuidanceUrgency>))]
public enum GuidanceUrgency
{
    /// <summary>In these minutes, before anything else.</summary>
    [JsonStringEnumMemberName("now")]
    Now = 0,

    /// <summary>Within today.</summary>
    [JsonStringEnumMemberName("today")]
    Today = 1,

    /// <summary>Within the next days.</summary>
    [JsonStringEnumMemberName("this-week")]
    ThisWeek = 2,

    /// <summary>When there is time and strength for it.</summary>
    [JsonStringEnumMemberName("later")]
    Later = 3,
}
