namespace FraudGuard.Evidence;

/// <summary>A line of the custody log.</summary>
public sealed record CustodyEntry : CustodyEvent
{
    /// <summary>Its number, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>SHA-256 (lower-case hex) of the line before it; sixty-four zeros for the first.</summary>
    public required string PrevEntrySha256 { get; init; }
}
