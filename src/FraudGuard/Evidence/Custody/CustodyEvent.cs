namespace FraudGuard.Evidence;

/// <summary>Who did what with the evidence, and when.</summary>
public record CustodyEvent
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who, under a pseudonym or an office, not an id number.</summary>
    public required string Actor { get; init; }

    /// <summary>What.</summary>
    public required CustodyAction Action { get; init; }

    /// <summary>Whom or where it came from.</summary>
    public string? From { get; init; }

    /// <summary>Whom or where it went to.</summary>
    public string? To { get; init; }

    /// <summary>Anything else worth knowing. Secrets in it are masked.</summary>
    public string? Note { get; init; }
}
