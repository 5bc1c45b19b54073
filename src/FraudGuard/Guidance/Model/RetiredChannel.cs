namespace FraudGuard.Guidance;

/// <summary>A number, site or name that people still remember and that must not be given to anyone any more.</summary>
public sealed record RetiredChannel
{
    /// <summary>A stable kebab-case id, unique in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>The region it served.</summary>
    public required string Region { get; init; }

    /// <summary>The number, host name or name. Numbers are compared by their digits alone.</summary>
    public required string Value { get; init; }

    /// <summary>The id of the channel that took its place.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? ReplacedBy { get; init; }

    /// <summary>Whether it still answers, so that finding it is a warning and not an error.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool StillAnswers { get; init; }

    /// <summary>Where it was read.</summary>
    public required string Source { get; init; }
}
