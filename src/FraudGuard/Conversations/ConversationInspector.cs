using FraudGuard.Inspection;

namespace FraudGuard.Conversations;

// One message after the other: its own assessment, what it says together with the ones before, what the conversation adds.
internal sealed class ConversationInspector : IConversationInspector
{
    // Who is refused because others were faster reads what they wrote. This many refusals with nothing new to read are a
    // broken store.
    private const int MostRefusals = 100;

    private readonly IMessageInspector _inspector;
    private readonly IConversationStore _store;
    private readonly IConversationFeedbackHandler[] _handlers;
    private readonly ConversationOptions _options;
    private readonly TimeProvider _clock;
    private readonly ConversationMetrics _metrics;
    private readonly ConversationModel _model;
    private readonly CategoryIds _categories = new();
    private readonly EvidenceReader _evidence;
    private readonly AssessmentComposer _composer;
    private readonly SplitMemory _splitMemory;
    private readonly SplitSignalFinder _split;

    public ConversationInspector(
        IMessageInspector inspector, IConversationStore store, SplitMemory splitMemory, IEnumerable<IConversationFeedbackHandler> handlers,
        ConversationOptions options, InspectionOptions thresholds, TimeProvider clock, ConversationMetrics metrics)
    {
        (_inspector, _store, _splitMemory, _options, _clock, _metrics) = (inspector, store, splitMemory, options, clock, metrics);
        _handlers = [.. handlers];
        _model = new ConversationModel(options);
        _evidence = new EvidenceReader(options, _categories);
        _composer = new AssessmentComposer(_model, _categories, thresholds);
        _split = new SplitSignalFinder(inspector, splitMemory);
    }

    public ValueTask<FraudAssessment> InspectAsync(ChatMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<FraudAssessment>(cancellationToken);
        if (message.ConversationId is null) return ValueTask.FromResult(_inspector.Inspect(message));
        var now = TimeOf(message.SentAt);
        var own = _inspector.Inspect(message);
        var split = _split.Find(new SplitKey(message.ConversationId, message.SenderId, message.Direction), message.Text, now, own);
        return AssessAsync(message.ConversationId, own, split, _evidence.Read(message, own, split), now, cancellationToken);
    }

    public async ValueTask AddFeedbackAsync(ConversationFeedback feedback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        if (!Enum.IsDefined(feedback.Verdict))
            throw new ArgumentException($"{feedback.Verdict} is no {nameof(ConversationVerdict)}.", nameof(feedback));
        var now = TimeOf(feedback.GivenAt);
        ConversationSummary? before;
        var attempts = new Attempts(_store);
        while (true)
        {
            var stored = await _store.ReadAsync(feedback.ConversationId, cancellationToken).ConfigureAwait(false);
            var state = Restore(stored, now);
            before = Summarize(state);
            _model.Add(ref state, feedback.Verdict, now);
            if (await TryWriteAsync(feedback.ConversationId, stored, state, cancellationToken).ConfigureAwait(false)) break;
            attempts.Refused(stored);
        }

        await HandOnAsync(feedback, before, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<ConversationSummary?> GetSummaryAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        var stored = await _store.ReadAsync(conversationId, cancellationToken).ConfigureAwait(false);
        return Summarize(Restore(stored, _clock.GetUtcNow()));
    }

    public ValueTask ForgetAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        _splitMemory.Forget(conversationId);
        return _store.RemoveAsync(conversationId, cancellationToken);
    }

    // Most messages say nothing and most conversations have no history; with a store in memory they take no detour.
    private ValueTask<FraudAssessment> AssessAsync(
        string conversationId, FraudAssessment own, FraudSignal[] split, MessageEvidence evidence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (evidence == MessageEvidence.None && _store is InMemoryConversationStore memory && memory.Read(conversationId) is { IsEmpty: true })
            return ValueTask.FromResult(own);
        return UpdateAsync(conversationId, own, split, evidence, now, cancellationToken);
    }

    private async ValueTask<FraudAssessment> UpdateAsync(
        string conversationId, FraudAssessment own, FraudSignal[] split, MessageEvidence evidence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ConversationState state = default;
        StageValues added = default;
        var doubt = 0.0;
        try
        {
            var attempts = new Attempts(_store);
            while (true)
            {
                var stored = await _store.ReadAsync(conversationId, cancellationToken).ConfigureAwait(false);
                state = Restore(stored, now);
                // This message's own doubt is in its own sum already.
                doubt = ConversationModel.DoubtWeight(state);
                if (!_model.Add(ref state, evidence, now, out added)
                    || await TryWriteAsync(conversationId, stored, state, cancellationToken).ConfigureAwait(false)) break;
                attempts.Refused(stored);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A store that is down must not leave the user without any warning: what is known so far has to do.
            _metrics.StoreFailed(exception);
        }

        return _composer.Compose(own, split, evidence, state, added, doubt);
    }

    // The sender's clock is the sender's word: from the future it would make the past fade.
    private DateTimeOffset TimeOf(DateTimeOffset? given) => _clock.GetUtcNow() is var now && given < now ? given.Value : now;

    private ConversationState Restore(ReadOnlyMemory<byte> stored, DateTimeOffset now)
    {
        var result = StateFormat.Read(stored.Span, out var state);
        if (result is StateReadResult.UnknownVersion or StateReadResult.Corrupted) _metrics.Discarded(result);
        _model.Fade(ref state, now, _clock.GetUtcNow());
        return state;
    }

    private ValueTask<bool> TryWriteAsync(
        string conversationId, ReadOnlyMemory<byte> expected, in ConversationState state, CancellationToken cancellationToken) =>
        _store.TryReplaceAsync(conversationId, expected, StateFormat.Write(state), _options.Lifetime, cancellationToken);

    private ConversationSummary? Summarize(in ConversationState state) =>
        state.Updates == 0 ? null : _composer.Summarize(_inspector.Inspect(""), state);

    private async ValueTask HandOnAsync(ConversationFeedback feedback, ConversationSummary? before, CancellationToken cancellationToken)
    {
        List<Exception>? failures = null;
        foreach (var handler in _handlers)
        {
            try
            {
                await handler.HandleAsync(feedback, before, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                (failures ??= []).Add(exception);
            }
        }

        if (failures is not null) throw new AggregateException("A feedback handler failed; the conversation has changed.", failures);
    }

    private struct Attempts(IConversationStore store)
    {
        private ReadOnlyMemory<byte> _last;
        private int _refusals;

        public void Refused(ReadOnlyMemory<byte> stored)
        {
            _refusals = stored.Span.SequenceEqual(_last.Span) ? _refusals + 1 : 1;
            _last = stored;
            if (_refusals < MostRefusals) return;
            throw new InvalidOperationException(
                $"The conversation store {store.GetType()} has refused {MostRefusals} times to replace the state that it returns. Check that TryReplaceAsync compares with what ReadAsync returns.");
        }
    }
}
