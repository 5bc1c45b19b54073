using FraudGuard.Conversations;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Tests.Conversations;

// What every store has to do.
[TestFixture(false)]
[TestFixture(true)]
public class ConversationStoreTests(bool distributed)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly IConversationStore _store = distributed
        ? new DistributedCacheConversationStore(new FakeDistributedCache())
        : new InMemoryConversationStore(Options.Create(new ConversationOptions()), new FakeTimeProvider());

    [OneTimeTearDown]
    public void TearDown() => (_store as IDisposable)?.Dispose();

    [Test]
    public async Task What_is_written_is_read()
    {
        Assert.That((await _store.ReadAsync("read", default)).IsEmpty, Is.True);
        Assert.That(await Replace("read", [], [1, 2]), Is.True);
        Assert.That((await _store.ReadAsync("read", default)).ToArray(), Is.EqualTo(new byte[] { 1, 2 }));
    }

    [Test]
    public async Task Only_what_is_expected_is_replaced()
    {
        Assert.That(await Replace("cas", [1], [2]), Is.False);
        Assert.That(await Replace("cas", [], [2]), Is.True);
        Assert.That(await Replace("cas", [], [3]), Is.False);
        Assert.That(await Replace("cas", [2, 2], [3]), Is.False);
        Assert.That(await Replace("cas", [2], [3]), Is.True);
        Assert.That((await _store.ReadAsync("cas", default)).ToArray(), Is.EqualTo(new byte[] { 3 }));
    }

    [Test]
    public async Task What_is_removed_is_gone()
    {
        await Replace("gone", [], [1]);
        await _store.RemoveAsync("gone", default);
        await _store.RemoveAsync("gone", default);
        Assert.That((await _store.ReadAsync("gone", default)).IsEmpty, Is.True);
        Assert.That(await Replace("gone", [], [2]), Is.True);
        Assert.That(await Replace("gone", [2], []), Is.True);
        Assert.That((await _store.ReadAsync("gone", default)).IsEmpty, Is.True);
    }

    [Test]
    public async Task Of_those_who_write_at_once_none_is_lost()
    {
        const int Writers = 8;
        const int Writes = 500;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < Writes;)
            {
                var read = await _store.ReadAsync("count", default);
                var next = BitConverter.GetBytes((read.IsEmpty ? 0 : BitConverter.ToInt32(read.Span)) + 1);
                if (await _store.TryReplaceAsync("count", read, next, Lifetime, default)) done++;
            }
        })));
        Assert.That(BitConverter.ToInt32((await _store.ReadAsync("count", default)).Span), Is.EqualTo(Writers * Writes));
    }

    [Test]
    public void Cancelled_calls_say_so()
    {
        var cancelled = new CancellationToken(true);
        Assert.CatchAsync<OperationCanceledException>(() => _store.ReadAsync("x", cancelled).AsTask());
        Assert.CatchAsync<OperationCanceledException>(() => _store.TryReplaceAsync("x", default, new byte[1], Lifetime, cancelled).AsTask());
        Assert.CatchAsync<OperationCanceledException>(() => _store.RemoveAsync("x", cancelled).AsTask());
    }

    private ValueTask<bool> Replace(string id, byte[] expected, byte[] state) => _store.TryReplaceAsync(id, expected, state, Lifetime, default);
}
