namespace FraudGuard.Evidence;

/// <summary>On what ground personal data is in the bundle, and for how long.</summary>
public sealed record EvidencePrivacy
{
    /// <summary>The legal basis for the processing.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Whether only what the case needs was taken.</summary>
    public bool? DataMinimised { get; init; }

    /// <summary>Whether personal data of others is in it.</summary>
    public bool? ThirdPartyData { get; init; }

    /// <summary>Whether the victim agreed separately to the use of sensitive data, such as financial accounts.</summary>
    public bool? SensitiveDataConsent { get; init; }

    /// <summary>Until when it is to be kept.</summary>
    public DateOnly? RetainUntil { get; init; }
}
