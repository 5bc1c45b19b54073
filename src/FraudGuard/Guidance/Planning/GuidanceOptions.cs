namespace FraudGuard.Guidance;

/// <summary>How plans are made.</summary>
public sealed class GuidanceOptions
{
    /// <summary>What happens to a help channel whose date has passed.</summary>
    /// <value>The default is <see cref="DoubtfulChannelPolicy.ShowWithNotice"/>.</value>
    public DoubtfulChannelPolicy ExpiredChannels { get; set; } = DoubtfulChannelPolicy.ShowWithNotice;

    /// <summary>What happens to a help channel or recovery window that was never verified.</summary>
    /// <value>The default is <see cref="DoubtfulChannelPolicy.ShowWithNotice"/>.</value>
    public DoubtfulChannelPolicy UnverifiedChannels { get; set; } = DoubtfulChannelPolicy.ShowWithNotice;

    /// <summary>The region for requests that name none: one of <see cref="GuidanceRegion"/> or an ISO 3166-1 code.</summary>
    /// <value>The default is <see cref="GuidanceRegion.Unknown"/>.</value>
    public string DefaultRegion { get; set; } = GuidanceRegion.Unknown;
}
