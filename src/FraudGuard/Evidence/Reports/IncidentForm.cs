namespace FraudGuard.Evidence;

/// <summary>
/// The few things a bundle cannot know. Everything is optional: what is missing is a line to write on. Full numbers of identity documents and cards are
/// not asked for here; they are written by hand at the police or the bank, and masked should they stand in a text.
/// </summary>
public sealed record IncidentForm
{
    /// <summary>Who reports.</summary>
    public string? ReporterName { get; init; }

    /// <summary>How the reporter is reached.</summary>
    public string? ReporterContact { get; init; }

    /// <summary>Who is suspected.</summary>
    public IReadOnlyList<SuspectDetails> Suspects { get; init; } = [];

    /// <summary>When it began, if not said by the bundle.</summary>
    public DateTimeOffset? FirstContact { get; init; }

    /// <summary>When the last contact was, if not said by the bundle.</summary>
    public DateTimeOffset? LastContact { get; init; }

    /// <summary>Where the reporter was, and on which apps and sites it happened.</summary>
    public string? Place { get; init; }

    /// <summary>How it happened, in the reporter's own words, in the order it happened. Secrets in it are masked.</summary>
    public string? Narrative { get; init; }

    /// <summary>Transfers that are not in the bundle.</summary>
    public IReadOnlyList<TransferItem> FurtherTransfers { get; init; } = [];

    /// <summary>Numbers of reports made already: police, bank, platform.</summary>
    public IReadOnlyList<string> ReportNumbers { get; init; } = [];

    /// <summary>What was given away besides money. Say what, not the thing itself: "bank password", not the password.</summary>
    public IReadOnlyList<string> DisclosedData { get; init; } = [];
}
