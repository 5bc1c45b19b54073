namespace FraudGuard.Inspection;

// What the other side is to the user. What the host says counts; the contact's age only where it says nothing, or that a
// contact is an old one.
internal static class EffectiveRelation
{
    public static SenderRelation Of(ChatMessage message, TimeSpan newContactPeriod, TimeProvider clock) => message.Relation switch
    {
        SenderRelation.Unknown or SenderRelation.Contact when message.ContactSince is { } since =>
            (message.SentAt ?? clock.GetUtcNow()) - since < newContactPeriod ? SenderRelation.NewContact : SenderRelation.Contact,
        _ => message.Relation,
    };
}
