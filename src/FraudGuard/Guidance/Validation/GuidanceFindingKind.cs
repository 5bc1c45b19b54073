namespace FraudGuard.Guidance;

/// <summary>What the linter can find.</summary>
public enum GuidanceFindingKind
{
    /// <summary>A text lacks one of the catalogue's languages.</summary>
    MissingTranslation = 0,

    /// <summary>A retired number, site or name is used.</summary>
    RetiredContact = 1,

    /// <summary>A help channel's date has passed.</summary>
    ExpiredChannel = 2,

    /// <summary>A help channel's date passes within thirty days.</summary>
    ExpiringChannel = 3,

    /// <summary>A help channel was never verified.</summary>
    UnverifiedChannel = 4,

    /// <summary>A text names a phone number or site that is no help channel, so that nobody keeps it up to date.</summary>
    UnknownContact = 5,

    /// <summary>A text promises that money comes back.</summary>
    PromisesRecovery = 6,

    /// <summary>A text blames the victim.</summary>
    BlamesVictim = 7,

    /// <summary>A text calls something safe.</summary>
    CallsSafe = 8,

    /// <summary>A condition names a category the catalogue does not know.</summary>
    UnknownCategory = 9,

    /// <summary>A region has channels, but none to reach the police.</summary>
    NoPolice = 10,

    /// <summary>A channel gives no way to reach anyone and does not say how either.</summary>
    NoContact = 11,
}
