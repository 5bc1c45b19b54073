using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace FraudGuard.Tests.Conversations;

// A cache on the other side of a network: every call gives up its thread.
internal sealed class FakeDistributedCache : IDistributedCache
{
    public ConcurrentDictionary<string, byte[]> Entries { get; } = new();

    public TimeSpan? LastLifetime { get; private set; }

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        await Task.Yield();
        token.ThrowIfCancellationRequested();
        return Entries.GetValueOrDefault(key);
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        await Task.Yield();
        token.ThrowIfCancellationRequested();
        Entries[key] = value;
        LastLifetime = options.AbsoluteExpirationRelativeToNow;
    }

    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        await Task.Yield();
        Entries.TryRemove(key, out _);
    }

    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();
}
