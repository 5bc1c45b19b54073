using Microsoft.Extensions.Caching.Distributed;

namespace FraudGuard.Conversations;

/// <summary>Keeps conversations in the host's <see cref="IDistributedCache"/>: Redis, a database, whatever it has registered.</summary>
/// <remarks>
/// A distributed cache has no compare-and-swap. Within this process updates of one conversation are made one after the other
/// and none is lost. Two processes that update the same conversation within the few milliseconds of one read and write can
/// lose one of the two updates; where that matters, send a conversation's messages to one process, or register an
/// <see cref="IConversationStore"/> over the database's own compare-and-swap.
/// </remarks>
public sealed class DistributedCacheConversationStore : IConversationStore, IDisposable
{
    private const int Stripes = 256;
    private const string Prefix = "fraudguard:conversation:";

    private readonly IDistributedCache _cache;
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Stripes).Select(static _ => new SemaphoreSlim(1, 1))];

    /// <summary>Creates a store over a cache. One per process: two of them don't know of each other's updates.</summary>
    /// <param name="cache">The cache.</param>
    public DistributedCacheConversationStore(IDistributedCache cache)
    {
        ArgumentNullException.ThrowIfNull(cache);
        _cache = cache;
    }

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(string conversationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        return await _cache.GetAsync(Prefix + conversationId, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TryReplaceAsync(
        string conversationId, ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> state, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        var key = Prefix + conversationId;
        var gate = GateOf(conversationId);
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var current = await _cache.GetAsync(key, cancellationToken).ConfigureAwait(false);
            if (!current.AsSpan().SequenceEqual(expected.Span)) return false;
            if (state.IsEmpty)
            {
                await _cache.RemoveAsync(key, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                var options = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime };
                await _cache.SetAsync(key, state.ToArray(), options, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string conversationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        var gate = GateOf(conversationId);
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _cache.RemoveAsync(Prefix + conversationId, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Disposes of what orders the updates. The cache belongs to the host.</summary>
    public void Dispose()
    {
        foreach (var gate in _gates) gate.Dispose();
    }

    private SemaphoreSlim GateOf(string conversationId) => _gates[StableHash.Of(conversationId) % Stripes];
}
