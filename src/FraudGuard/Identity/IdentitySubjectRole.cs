namespace FraudGuard.Identity;

/// <summary>Whose identity is asked for, seen from the app's user.</summary>
public enum IdentitySubjectRole
{
    /// <summary>The other side of the conversation.</summary>
    Counterparty = 0,

    /// <summary>The user.</summary>
    Self = 1,
}
