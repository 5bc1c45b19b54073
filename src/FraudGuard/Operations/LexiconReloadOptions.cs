namespace FraudGuard.Operations;

/// <summary>How lexicon files are watched. Validated at start.</summary>
public sealed class LexiconReloadOptions
{
    /// <summary>
    /// How often the files are looked at, from 100 ms to 1 day. A change is loaded when two looks in a row find the same, so
    /// that no half-written file is: after one to two intervals.
    /// </summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);
}
