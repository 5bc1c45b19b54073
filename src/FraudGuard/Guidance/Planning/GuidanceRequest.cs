using System.Globalization;

namespace FraudGuard.Guidance;

/// <summary>What is known about a victim's case. Everything has a sensible default: in doubt, leave it out.</summary>
public sealed record GuidanceRequest
{
    /// <summary>The scam's category, see <see cref="ScamCategory"/>. An id that the catalogue does not know is treated as <c>other-scam</c>.</summary>
    /// <value>The default is <see cref="ScamCategory.OtherScam"/>.</value>
    public string Category { get; init; } = ScamCategory.OtherScam;

    /// <summary>Where the victim is: one of <see cref="GuidanceRegion"/> or an ISO 3166-1 code.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="GuidanceOptions.DefaultRegion"/>.</value>
    public string? Region { get; init; }

    /// <summary>The victim's culture, which decides the language.</summary>
    /// <value>The default is <see cref="CultureInfo.CurrentUICulture"/>.</value>
    public CultureInfo Culture { get; init; } = CultureInfo.CurrentUICulture;

    /// <summary>What has happened.</summary>
    /// <value>The default is <see cref="IncidentFacts.NothingYet"/>.</value>
    public IncidentFacts Happened { get; init; }

    /// <summary>How money was sent. Anything but <see cref="PaymentMeans.Unknown"/> implies <see cref="IncidentFacts.MoneySent"/>.</summary>
    /// <value>The default is <see cref="PaymentMeans.Unknown"/>.</value>
    public PaymentMeans PaidBy { get; init; }

    /// <summary>How long ago it was, the last payment counting when there were several. Not negative.</summary>
    /// <value>The default is <see langword="null"/>: not known, which is treated as just now.</value>
    public TimeSpan? TimeSince { get; init; }

    /// <summary>The victim is a minor.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsMinor { get; init; }

    /// <summary>The victim needs particular care: by age, illness, disability, or because they act under someone's control.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsVulnerable { get; init; }

    /// <summary>There is any sign of despair or self-harm. The plan then begins with someone to talk to.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool InDistress { get; init; }

    /// <summary>The victim is a company, school or other organisation.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsOrganization { get; init; }

    /// <summary>The host's tenant whose catalogue to use.</summary>
    /// <value>The default is <see langword="null"/>: the common one.</value>
    public string? Tenant { get; init; }
}
