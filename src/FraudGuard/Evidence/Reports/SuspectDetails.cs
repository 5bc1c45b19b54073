namespace FraudGuard.Evidence;

/// <summary>What is known of someone on the other side.</summary>
public sealed record SuspectDetails
{
    /// <summary>The name they gave.</summary>
    public string? Name { get; init; }

    /// <summary>Numbers, accounts and addresses they used, in full.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>Anything else: what they claimed to be, how they spoke. Secrets in it are masked.</summary>
    public string? Remarks { get; init; }
}
