using FraudGuard.Conversations;
using FraudGuard.Inspection;
using Orleans.Placement;

namespace ChatCluster.Grains;

/// <summary>
/// Holds a conversation's record and has the silo's <see cref="IConversationInspector"/> work on it. One call at a time;
/// what a call changed is written before it is answered.
/// </summary>
/// <remarks>
/// Local placement: a client sends all calls of a conversation by the same gateway, so the grain that starts there is one
/// hop away and not two. Idle grains go when the ends of messages are erased as well (ConversationOptions.SplitLifetime).
/// </remarks>
[GrainType("conversation")]
[PreferLocalPlacement]
[CollectionAgeLimit(Minutes = 10)]
internal sealed class ConversationGrain(
    [PersistentState(ConversationGrain.StateName, ConversationGrain.StorageName)] IPersistentState<ConversationRecord> stored,
    IConversationInspector inspector,
    OpenConversations open) : Grain, IConversationGrain
{
    public const string StateName = "record";
    public const string StorageName = "conversations";

    private CountedMessage? _latest;

    // The last write failed: it may have reached the storage or not.
    private bool _unsure;

    private string ConversationId => this.GetPrimaryKeyString();

    public async Task<FraudAssessment> InspectAsync(string messageId, ChatMessage message)
    {
        ArgumentException.ThrowIfNullOrEmpty(messageId);
        ArgumentNullException.ThrowIfNull(message);
        Check(message.ConversationId);
        var id = MessageHash.Of(messageId);
        var record = await ReadAsync();
        // It comes again, because the answer was lost or could not be written. Assessing it anew would find no phrase that it
        // and the message before it say together: the end of that one is no longer the sender's last.
        if (_latest is { } latest && latest.Id == id && latest.Follows(record))
        {
            if (!record.Has(id)) await WriteAsync(latest.Record);
            return latest.Answer;
        }

        if (record.Has(id))
        {
            // Counted by a silo that is gone. Assessed as it was then, and nothing is written.
            using var past = open.Open(ConversationId, record.StateFor(id));
            return await inspector.InspectAsync(message);
        }

        using var state = open.Open(ConversationId, record.State);
        var assessment = await inspector.InspectAsync(message);
        if (!state.IsChanged) return assessment;
        _latest = new CountedMessage(id, assessment, record.With(id, state.Bytes));
        await WriteAsync(_latest.Record);
        return assessment;
    }

    public async Task AddFeedbackAsync(string feedbackId, ConversationFeedback feedback)
    {
        ArgumentException.ThrowIfNullOrEmpty(feedbackId);
        ArgumentNullException.ThrowIfNull(feedback);
        Check(feedback.ConversationId);
        var id = MessageHash.Of(feedbackId);
        var record = await ReadAsync();
        if (record.Has(id)) return;
        using var state = open.Open(ConversationId, record.State);
        try
        {
            await inspector.AddFeedbackAsync(feedback);
        }
        finally
        {
            // Also when a handler of the host's failed: the conversation has changed all the same.
            if (state.IsChanged) await WriteAsync(record.With(id, state.Bytes));
        }
    }

    public async Task<ConversationSummary?> GetSummaryAsync()
    {
        var record = await ReadAsync();
        using var state = open.Open(ConversationId, record.State);
        return await inspector.GetSummaryAsync(ConversationId);
    }

    public async Task ForgetAsync()
    {
        var record = await ReadAsync();
        _latest = null;
        using var state = open.Open(ConversationId, record.State);
        await inspector.ForgetAsync(ConversationId);
        if (stored.RecordExists) await ChangeAsync(stored.ClearStateAsync);
    }

    private void Check(string? conversationId)
    {
        if (conversationId != ConversationId) throw new ArgumentException("The message belongs to another conversation than the grain.");
    }

    private async ValueTask<ConversationRecord> ReadAsync()
    {
        if (_unsure)
        {
            await stored.ReadStateAsync();
            _unsure = false;
        }

        return stored.RecordExists ? stored.State : ConversationRecord.Empty;
    }

    private Task WriteAsync(ConversationRecord record)
    {
        stored.State = record;
        return ChangeAsync(stored.WriteStateAsync);
    }

    // Compared and written in one step by the storage (ETag): of two activations, which a cluster that falls apart can
    // have for a moment, one is refused.
    private async Task ChangeAsync(Func<Task> change)
    {
        _unsure = true;
        await change();
        _unsure = false;
    }
}
