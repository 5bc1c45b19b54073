using FraudGuard.Inspection;

namespace ChatCluster.Grains;

/// <summary>The message that an activation counted last, in memory only: its answer, and the record that is to be or has been written.</summary>
internal sealed record CountedMessage(ulong Id, FraudAssessment Answer, ConversationRecord Record)
{
    /// <summary>Whether the stored record is the one with this message, or the one it came upon.</summary>
    public bool Follows(ConversationRecord stored) =>
        stored.Has(Id) || stored.State.Span.SequenceEqual(Record.Before.Span);
}
