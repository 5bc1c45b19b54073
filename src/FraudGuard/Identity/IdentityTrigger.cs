namespace FraudGuard.Identity;

/// <summary>What made the host ask.</summary>
public enum IdentityTrigger
{
    /// <summary>The host's own reasons.</summary>
    HostRequest = 0,

    /// <summary>The user is about to send money.</summary>
    OutgoingMoney = 1,

    /// <summary>The user is about to send a code, a password, a card or id number, a seed phrase.</summary>
    OutgoingCredential = 2,

    /// <summary>The other side claims to be police, a court, a bank, customer service.</summary>
    ClaimedAuthority = 3,

    /// <summary>The other side claims to be a relative, a friend or the boss.</summary>
    ClaimedRelativeOrBoss = 4,

    /// <summary>The other side wants to go on in another app, or away from others.</summary>
    MovedOffPlatform = 5,

    /// <summary>The other side's name, picture, number or keys changed.</summary>
    ChangedProfile = 6,
}
