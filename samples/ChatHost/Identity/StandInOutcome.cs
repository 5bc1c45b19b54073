namespace ChatHost.Identity;

/// <summary>What the stand-in for an identity provider answers. Whoever plays chooses it.</summary>
internal enum StandInOutcome
{
    /// <summary>The check was passed.</summary>
    Verified = 0,

    /// <summary>The check goes on.</summary>
    Pending = 1,

    /// <summary>The check was not passed.</summary>
    Refused = 2,

    /// <summary>The provider does not work.</summary>
    Down = 3,
}
