using System.Text.Json.Serialization;

namespace FraudGuard.Evidence;

/// <summary>What was done with the evidence.</summary>
public enum CustodyAction
{
    /// <summary>Something else; the note says what.</summary>
    [JsonStringEnumMemberName("other")]
    Other,

    /// <summary>Taken from its source.</summary>
    [JsonStringEnumMemberName("collected")]
    Collected,

    /// <summary>Put into a bundle and sealed.</summary>
    [JsonStringEnumMemberName("sealed")]
    Sealed,

    /// <summary>Handed to someone.</summary>
    [JsonStringEnumMemberName("transferred")]
    Transferred,

    /// <summary>Looked at.</summary>
    [JsonStringEnumMemberName("examined")]
    Examined,

    /// <summary>Copied.</summary>
    [JsonStringEnumMemberName("copied")]
    Copied,

    /// <summary>Put away.</summary>
    [JsonStringEnumMemberName("stored")]
    Stored,
}
