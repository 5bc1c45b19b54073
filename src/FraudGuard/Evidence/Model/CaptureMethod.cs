using System.Text.Json.Serialization;

namespace FraudGuard.Evidence;

/// <summary>How an item was obtained. Courts weigh an export above a picture of a screen.</summary>
public enum CaptureMethod
{
    /// <summary>Not said.</summary>
    [JsonStringEnumMemberName("unspecified")]
    Unspecified,

    /// <summary>Exported through the platform's interface.</summary>
    [JsonStringEnumMemberName("api-export")]
    ApiExport,

    /// <summary>Copied from the app's database.</summary>
    [JsonStringEnumMemberName("db-copy")]
    DatabaseCopy,

    /// <summary>A picture of a screen.</summary>
    [JsonStringEnumMemberName("screenshot")]
    Screenshot,

    /// <summary>A film of a screen.</summary>
    [JsonStringEnumMemberName("screen-recording")]
    ScreenRecording,

    /// <summary>Forwarded by its owner.</summary>
    [JsonStringEnumMemberName("forward")]
    Forward,

    /// <summary>A copy of a file as it was.</summary>
    [JsonStringEnumMemberName("file-copy")]
    FileCopy,

    /// <summary>Written down by a person from memory or from a device's display.</summary>
    [JsonStringEnumMemberName("statement")]
    Statement,
}
