namespace FraudGuard.Warnings;

/// <summary>How users are protected from giving things away. Validated at start.</summary>
public sealed class OutgoingProtectionOptions
{
    /// <summary>What to do about which content. Of several rules for one content the last counts; content without a rule is allowed.</summary>
    /// <value>By default one rule for each content. To friends only a seed phrase is asked about.</value>
    public IList<OutgoingRule> Rules { get; } =
    [
        // No one else ever needs it, and what it unlocks is gone in seconds.
        new() { Content = SensitiveContent.SeedPhrase, Familiar = OutgoingVerdict.Confirm, Unfamiliar = OutgoingVerdict.Hold },
        new() { Content = SensitiveContent.OneTimeCode },
        new() { Content = SensitiveContent.Password },
        new() { Content = SensitiveContent.ScreenSharing },
        new() { Content = SensitiveContent.Payment },

        // There are honest reasons to give these to people one hardly knows.
        new() { Content = SensitiveContent.CardNumber, Risky = OutgoingVerdict.Confirm },
        new() { Content = SensitiveContent.IdentityNumber, Risky = OutgoingVerdict.Confirm },
    ];

    /// <summary>How long a held message waits before the user may decide again, from 0 to 7 days.</summary>
    /// <value>The default is 15 minutes, long enough to make a call.</value>
    public TimeSpan HoldDuration { get; set; } = TimeSpan.FromMinutes(15);
}
