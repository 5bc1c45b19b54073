namespace FraudGuard.Evidence;

/// <summary>A file as it is: a picture or document that was received, a receipt, a chat export; needs content.</summary>
public sealed record FileItem : EvidenceItem
{
    /// <summary>The id of the message that carried it, in the platform's own terms.</summary>
    public string? MessageId { get; init; }
}
