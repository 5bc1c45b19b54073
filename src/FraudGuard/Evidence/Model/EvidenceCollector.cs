namespace FraudGuard.Evidence;

/// <summary>Who put the bundle together, and what they declare.</summary>
public sealed record EvidenceCollector
{
    /// <summary>Their part in it.</summary>
    /// <value>The default is <see cref="CollectorRole.Victim"/>.</value>
    public CollectorRole Role { get; init; }

    /// <summary>A pseudonym; real names and id numbers are written by hand on the report.</summary>
    public string? PseudonymousId { get; init; }

    /// <summary>What they declare about how they collected it. Secrets in it are masked.</summary>
    public string? Declaration { get; init; }

    /// <summary>What stands on the line for their signature, when signed elsewhere; empty means to be signed by hand on the printed report.</summary>
    public string Signature { get; init; } = "";

    /// <summary>As <see cref="Signature"/>, for a witness.</summary>
    public string Witness { get; init; } = "";
}
