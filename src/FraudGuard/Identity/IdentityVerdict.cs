namespace FraudGuard.Identity;

/// <summary>What an identity check means for an action.</summary>
public enum IdentityVerdict
{
    /// <summary>Not now: keep it back, tell the user why, and let the user decide.</summary>
    Hold = 0,

    /// <summary>Go on, with a warning.</summary>
    ProceedWithWarning = 1,

    /// <summary>Go on.</summary>
    Proceed = 2,

    /// <summary>Leave it: there are no grounds for it.</summary>
    Refrain = 3,
}
