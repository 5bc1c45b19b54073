using ChatCluster.Grains;
using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace ChatCluster;

/// <summary>
/// The library's <see cref="IConversationInspector"/> for a host whose conversations are kept by a cluster: every call goes
/// to the conversation's grain, and again, with the same id, while silos come and go.
/// </summary>
/// <param name="grains">The cluster.</param>
/// <param name="alone">Assesses messages without a conversation, here, without the cluster.</param>
/// <param name="clock">The clock.</param>
public sealed class ClusterConversationInspector(IGrainFactory grains, IMessageInspector alone, TimeProvider clock) : IConversationInspector
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private long _retries;

    /// <summary>For how long a call is tried again before its last failure is thrown. A silo that was killed is missed for some seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a call was made again.</summary>
    public long Retries => Interlocked.Read(ref _retries);

    /// <inheritdoc/>
    public ValueTask<FraudAssessment> InspectAsync(ChatMessage message, CancellationToken cancellationToken = default) =>
        InspectAsync(NewId(), message, cancellationToken);

    /// <summary>As the other, for a host that may hand over a message twice, from a queue for example.</summary>
    /// <param name="messageId">The message's id within its conversation, given by the host's server: the same for every try, and for no other message.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the waiting; a call under way may still be counted.</param>
    /// <returns>The assessment. The message's effect is stored.</returns>
    public async ValueTask<FraudAssessment> InspectAsync(string messageId, ChatMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(messageId);
        ArgumentNullException.ThrowIfNull(message);
        if (message.ConversationId is null) return alone.Inspect(message);
        return await CallAsync(message.ConversationId, grain => grain.InspectAsync(messageId, message), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask AddFeedbackAsync(ConversationFeedback feedback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        var id = NewId();
        await CallAsync(feedback.ConversationId, async grain =>
        {
            await grain.AddFeedbackAsync(id, feedback);
            return true;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<ConversationSummary?> GetSummaryAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        return await CallAsync(conversationId, static grain => grain.GetSummaryAsync(), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask ForgetAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        await CallAsync(conversationId, static async grain =>
        {
            await grain.ForgetAsync();
            return true;
        }, cancellationToken);
    }

    private static string NewId() => Guid.NewGuid().ToString("N");

    private async ValueTask<T> CallAsync<T>(string conversationId, Func<IConversationGrain, Task<T>> call, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<IConversationGrain>(conversationId);
        var started = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause < LongestPause ? 2 * pause : LongestPause)
        {
            try
            {
                return await call(grain).WaitAsync(cancellationToken);
            }
            // Whatever else it is, a silo or the storage is gone, in doubt or refuses (Orleans also gives up with
            // OperationCanceledException): the id makes a second try safe.
            catch (Exception exception) when (
                exception is not (ArgumentException or AggregateException)
                && !cancellationToken.IsCancellationRequested
                && clock.GetElapsedTime(started) < Patience)
            {
                Interlocked.Increment(ref _retries);
            }

            await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), clock, cancellationToken);
        }
    }
}
