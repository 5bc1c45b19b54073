namespace FraudGuard.Evidence;

/// <summary>How complete the bundle is, as far as its maker knows.</summary>
public sealed record EvidenceCompleteness
{
    /// <summary>The start of the time that was exported.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The end of the time that was exported.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>How many messages are in the bundle. Filled in by the builder.</summary>
    public int MessageCount { get; init; }

    /// <summary>What is known to be missing.</summary>
    public IReadOnlyList<EvidenceGap> KnownGaps { get; init; } = [];

    /// <summary>When the list of a group's members was taken.</summary>
    public DateTimeOffset? GroupMembersListedAt { get; init; }
}
