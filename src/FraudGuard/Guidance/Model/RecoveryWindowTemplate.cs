namespace FraudGuard.Guidance;

/// <summary>A sourced fact on how fast banks or police can act, or by when a claim has to be made, in one region.</summary>
public sealed record RecoveryWindowTemplate
{
    /// <summary>A stable kebab-case id, unique within its step.</summary>
    public required string Id { get; init; }

    /// <summary>The words. They never promise that money comes back.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>How long the window is open, counted from the payment.</summary>
    /// <value>The default is <see langword="null"/>: no fixed time.</value>
    public TimeSpan? Within { get; init; }

    /// <summary>When it applies.</summary>
    /// <value>The default is <see langword="null"/>: always.</value>
    public GuidanceCondition? When { get; init; }

    /// <summary>How well it is attested.</summary>
    public required VerificationStatus Status { get; init; }

    /// <summary>Where it was read.</summary>
    public required string Source { get; init; }

    internal RecoveryWindowTemplate Map(string prefix, TextMap map) => this with { Text = map(prefix + Id, Text) };
}
