namespace FraudGuard.Inspection;

// What the host told about a message, as signals whose weights stand in the lexicon under these ids.
internal static class ContextSignals
{
    public const string Prefix = "context.";
    public const string PaymentRequest = "context.payment-request";
    private const string Outgoing = "context.outgoing";
    private const string Stranger = "context.stranger";
    private const string NewContact = "context.new-contact";
    private const string Contact = "context.contact";
    private const string BlockedBefore = "context.blocked-before";
    private const string AttachedLink = "context.attached-link";

    public static void Collect(ChatMessage message, TimeSpan newContactPeriod, TimeProvider clock, ref SignalCollector signals)
    {
        if (message.Direction == MessageDirection.Outgoing) signals.Add(Outgoing, 0, 0);
        if (message.HasAttachedLink) signals.Add(AttachedLink, 0, 0);
        if (message.HasPaymentRequest) signals.Add(PaymentRequest, 0, 0);
        if (RelationOf(message, newContactPeriod, clock) is { } relation) signals.Add(relation, 0, 0);
    }

    public static bool IsRelation(string id) => id is Stranger or NewContact or Contact or BlockedBefore;

    private static string? RelationOf(ChatMessage message, TimeSpan newContactPeriod, TimeProvider clock) =>
        EffectiveRelation.Of(message, newContactPeriod, clock) switch
        {
            SenderRelation.Stranger => Stranger,
            SenderRelation.NewContact => NewContact,
            SenderRelation.Contact => Contact,
            SenderRelation.BlockedBefore => BlockedBefore,
            _ => null,
        };
}
