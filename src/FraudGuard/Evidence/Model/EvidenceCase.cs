using System.Text.Json.Serialization;

namespace FraudGuard.Evidence;

/// <summary>The incident a bundle is about.</summary>
public sealed record EvidenceCase
{
    /// <summary>The host's id of the incident.</summary>
    public required string IncidentId { get; init; }

    /// <summary>The scam category, one of <see cref="ScamCategory"/> or the host's own.</summary>
    public string? CategoryId { get; init; }

    /// <summary>The first contact.</summary>
    public DateTimeOffset? FirstContact { get; init; }

    /// <summary>The last contact.</summary>
    public DateTimeOffset? LastContact { get; init; }

    /// <summary>The loss, in <see cref="LossCurrency"/>.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? LossAmount { get; init; }

    /// <summary>The currency of the loss, an ISO 4217 code or the ticker of a coin.</summary>
    public string? LossCurrency { get; init; }

    /// <summary>Numbers of reports made already: police, bank, platform.</summary>
    public IReadOnlyList<string>? ReportNumbers { get; init; }
}
