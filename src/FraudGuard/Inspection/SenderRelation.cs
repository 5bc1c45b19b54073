namespace FraudGuard.Inspection;

/// <summary>What the other side of a conversation is to the user.</summary>
public enum SenderRelation
{
    /// <summary>The host does not know or does not say.</summary>
    Unknown = 0,

    /// <summary>Not a contact.</summary>
    Stranger = 1,

    /// <summary>A contact added only lately.</summary>
    NewContact = 2,

    /// <summary>A contact of long standing.</summary>
    Contact = 3,

    /// <summary>Someone the user has blocked before.</summary>
    BlockedBefore = 4,
}
