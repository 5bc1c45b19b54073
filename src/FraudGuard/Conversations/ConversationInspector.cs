using FraudGuard.Inspection;

namespace FraudGuard.Conversations;

// One message after the other: its own assessment, what it says together with the ones before, what the conversation adds.
internal sealed class ConversationInspector : IConversationInspector
{
    // One of those who write at the same time always gets through, so this many refusals are a broken store.
    private const int MostAttempts = 1000;

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
        return message.ConversationId is null ? ValueTask.FromResult(_inspector.Inspect(message)) : InspectInConversationAsync(message, cancellationToken);
    }

    public async ValueTask AddFeedbackAsync(ConversationFeedback feedback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        if (!Enum.IsDefined(feedback.Verdict))
            throw new ArgumentException($"{feedback.Verdict} is no {nameof(ConversationVerdict)}.", nameof(feedback));
        var now = TimeOf(feedback.GivenAt);
        ConversationSummary? before = null;
        for (var attempt = 1; ; attempt++)
        {
            var stored = await _store.ReadAsync(feedback.ConversationId, cancellationToken).ConfigureAwait(false);
            var state = Restore(stored, now);
            before = Summarize(state);
            _model.Add(ref state, feedback.Verdict, now);
            if (await TryWriteAsync(feedback.ConversationId, stored, state, attempt, cancellationToken).ConfigureAwait(false)) break;
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

    private async ValueTask<FraudAssessment> InspectInConversationAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        var now = TimeOf(message.SentAt);
        var (own, split) = Read(message, now);
        var evidence = _evidence.Read(message, own, split);
        ConversationState state = default;
        StageValues added = default;
        var doubt = 0.0;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var stored = await _store.ReadAsync(message.ConversationId!, cancellationToken).ConfigureAwait(false);
                state = Restore(stored, now);
                // This message's own doubt is in its own sum already.
                doubt = ConversationModel.DoubtWeight(state);
                if (!_model.Add(ref state, evidence, now, out added)
                    || await TryWriteAsync(message.ConversationId!, stored, state, attempt, cancellationToken).ConfigureAwait(false)) break;
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A store that is down must not leave the user without any warning: what is known so far has to do.
            _metrics.StoreFailed(exception);
        }

        return _composer.Compose(own, split, evidence, state, added, doubt);
    }

    private (FraudAssessment Own, FraudSignal[] Split) Read(ChatMessage message, DateTimeOffset now)
    {
        var own = _inspector.Inspect(message);
        var key = new SplitKey(message.ConversationId!, message.SenderId, message.Direction);
        return (own, _split.Find(key, message.Text, now, own));
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

    private async ValueTask<bool> TryWriteAsync(
        string conversationId, ReadOnlyMemory<byte> expected, ConversationState state, int attempt, CancellationToken cancellationToken)
    {
        if (await _store.TryReplaceAsync(conversationId, expected, StateFormat.Write(state), _options.Lifetime, cancellationToken).ConfigureAwait(false))
            return true;
        return attempt < MostAttempts ? false : throw new InvalidOperationException(
            $"The conversation store {_store.GetType()} has refused to replace a state {MostAttempts} times. Check that TryReplaceAsync compares with what ReadAsync returns.");
    }

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
}
