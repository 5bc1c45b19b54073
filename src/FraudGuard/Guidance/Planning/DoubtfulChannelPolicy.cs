namespace FraudGuard.Guidance;

/// <summary>What to do with a help channel that may be out of date or wrong.</summary>
public enum DoubtfulChannelPolicy
{
    /// <summary>Show it, with the request to confirm it first.</summary>
    ShowWithNotice = 0,

    /// <summary>Leave it out.</summary>
    Withhold = 1,
}
