namespace FraudGuard.Evidence;

/// <summary>The state of the custody log when the bundle was sealed.</summary>
public sealed record CustodySummary
{
    /// <summary>How many entries the log has.</summary>
    public required int Count { get; init; }

    /// <summary>SHA-256 (lower-case hex) of the last entry's line, from which a later log goes on.</summary>
    public required string HeadSha256 { get; init; }
}
