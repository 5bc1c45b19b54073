namespace FraudGuard.Identity;

/// <summary>What a host is about to do, and for which it wants to know who someone is.</summary>
public enum IdentityAction
{
    /// <summary>Let a risky message out: money, a code, a password.</summary>
    SendOutgoing = 0,

    /// <summary>Show a message that came in.</summary>
    ShowMessage = 1,

    /// <summary>Take something away from an account: sending, adding contacts, the account itself.</summary>
    RestrictAccount = 2,
}
