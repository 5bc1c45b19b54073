namespace FraudGuard.Conversations;

// What a message adds to its conversation, whatever that has been so far.
internal sealed class MessageEvidence
{
    public static readonly MessageEvidence None = new();

    public Contribution[] Contributions { get; init; } = [];

    // What the relation weighed in the message's own sum, or null when it had no part in it.
    public double? Relation { get; init; }

    public double Doubt { get; init; }

    // What was counted within quotation marks of the user's.
    public double Quoted { get; init; }
}
