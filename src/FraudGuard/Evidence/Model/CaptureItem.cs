namespace FraudGuard.Evidence;

/// <summary>A picture, film or saved copy of a page or screen; needs content.</summary>
public sealed record CaptureItem : EvidenceItem
{
    /// <summary>The address that was open.</summary>
    public string? Url { get; init; }

    /// <summary>What is to be seen: an app, an account page, a group.</summary>
    public string? Subject { get; init; }
}
