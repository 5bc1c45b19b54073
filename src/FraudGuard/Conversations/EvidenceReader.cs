using FraudGuard.Inspection;

namespace FraudGuard.Conversations;

// Reads from a message's assessment what it adds to the conversation.
internal sealed class EvidenceReader(ConversationOptions options, CategoryIds categories)
{
    // A single weak word is everyday talk, however many such messages there are.
    private const double LeastNet = 0.5;

    // What the host's payment card weighs where the message has no words that would make it count; as in the lexicon.
    private const float PaymentRequestWeight = 0.8f;

    private static readonly ushort PaymentRequestMark = MarkOf(ContextSignals.PaymentRequest);

    public MessageEvidence Read(ChatMessage message, FraudAssessment own, ReadOnlySpan<FraudSignal> split)
    {
        if (own.Signals.Count == 0 && split.IsEmpty && !message.HasPaymentRequest) return MessageEvidence.None;
        var outgoing = message.Direction == MessageDirection.Outgoing;
        var (positive, negative, quoted, count) = (0.0, 0.0, 0.0, 0);
        double? relation = null;
        for (var i = 0; i < own.Signals.Count; i++)
        {
            var signal = own.Signals[i];
            if (ContextSignals.IsRelation(signal.Id)) relation = signal.Weight;
            if (signal.Kind == SignalKind.Context) continue;
            if (signal.Weight < 0) negative += signal.Weight;
            else if (outgoing && QuotedText.Contains(message.Text, signal.Index, signal.Length)) quoted += signal.Weight;
            else (positive, count) = (positive + signal.Weight, count + 1);
        }

        foreach (ref readonly var signal in split)
        {
            if (signal.Weight < 0) negative += signal.Weight;
            else (positive, count) = (positive + signal.Weight, count + 1);
        }

        var net = positive + negative;
        // A warning, a question or a story told speaks against what else the message says.
        var share = net >= LeastNet ? net / positive * (outgoing ? options.OwnShare : 1) : 0;
        return new MessageEvidence
        {
            Contributions = share > 0 || message.HasPaymentRequest ? Contributions(message, own, split, share > 0 ? count : 0, (float)share) : [],
            Relation = relation,
            Doubt = outgoing ? Math.Min(options.DoubtLimit, -negative) : 0,
            Quoted = quoted,
        };
    }

    private Contribution[] Contributions(ChatMessage message, FraudAssessment own, ReadOnlySpan<FraudSignal> split, int count, float share)
    {
        var result = new Contribution[count + (message.HasPaymentRequest ? 1 : 0)];
        var at = 0;
        if (message.HasPaymentRequest) result[at++] = new Contribution(PaymentRequestMark, ScamStage.Payment, 0, PaymentRequestWeight);
        if (count == 0) return result;
        var outgoing = message.Direction == MessageDirection.Outgoing;
        for (var i = 0; i < own.Signals.Count; i++)
        {
            var signal = own.Signals[i];
            if (signal.Kind == SignalKind.Context || signal.Weight < 0) continue;
            if (outgoing && QuotedText.Contains(message.Text, signal.Index, signal.Length)) continue;
            result[at++] = From(signal, share);
        }

        foreach (ref readonly var signal in split)
            if (signal.Weight >= 0) result[at++] = From(signal, share);
        return result;
    }

    private Contribution From(in FraudSignal signal, float share) => new(
        MarkOf(signal.Id),
        signal.Stage,
        signal.Category is null ? 0 : categories.IdOf(signal.Category),
        (float)signal.Weight * share);

    // 0 marks a free place.
    private static ushort MarkOf(string id)
    {
        var hash = StableHash.Of(id);
        return (ushort)(hash ^ (hash >> 16)) is var mark and not 0 ? mark : (ushort)1;
    }
}
