using FraudGuard.Conversations;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Tests.Conversations;

public class InMemoryConversationStoreTests
{
    private static readonly byte[] State = new byte[158];
    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task A_flood_of_ids_stays_within_the_count()
    {
        var store = Store(conversations: 1000);
        for (var i = 0; i < 50_000; i++) await Put(store, $"id-{i}");
        Assert.That(store.Count, Is.EqualTo(1000));
        Assert.That(await Has(store, "id-49999"), Is.True);
        Assert.That(await Has(store, "id-48999"), Is.False);
    }

    [Test]
    public async Task A_flood_of_long_ids_stays_within_the_bytes()
    {
        var store = Store(bytes: 100_000);
        for (var i = 0; i < 1000; i++)
        {
            await Put(store, new string('x', 1000) + i);
            Assert.That(store.Bytes, Is.LessThanOrEqualTo(100_000));
        }

        Assert.That(store.Count, Is.Positive);
    }

    [Test]
    public async Task A_state_too_large_for_the_store_leaves_it_empty()
    {
        var store = Store(bytes: 4096);
        await store.TryReplaceAsync("x", default, new byte[8192], TimeSpan.FromDays(1), default);
        Assert.That((store.Count, store.Bytes), Is.EqualTo((0, 0L)));
    }

    [Test]
    public async Task The_least_recently_used_goes_first()
    {
        var store = Store(conversations: 3);
        foreach (var id in new[] { "a", "b", "c" }) await Put(store, id);
        await Has(store, "a");
        await Put(store, "d");
        Assert.That(new[] { await Has(store, "a"), await Has(store, "b"), await Has(store, "c"), await Has(store, "d") }, Is.EqualTo(new[] { true, false, true, true }));
    }

    [Test]
    public async Task What_is_too_old_is_gone()
    {
        var store = Store();
        await Put(store, "a");
        _clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.That(await Has(store, "a"), Is.True);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await Has(store, "a"), Is.False);
        Assert.That((store.Count, store.Bytes), Is.EqualTo((0, 0L)));
    }

    [Test]
    public async Task Bytes_are_about_what_a_conversation_takes()
    {
        const int Conversations = 20_000;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var store = Store(conversations: Conversations);
        for (var i = 0; i < Conversations; i++) await store.TryReplaceAsync($"conversation-{i:000000}", default, new byte[State.Length], TimeSpan.FromDays(1), default);
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Conversations;
        TestContext.Out.WriteLine($"{each:0} bytes per conversation, {store.Bytes / Conversations} by the store's count");
        Assert.That(each, Is.LessThanOrEqualTo(1.1 * store.Bytes / Conversations));
    }

    private InMemoryConversationStore Store(int conversations = 100_000, long bytes = 64 * 1024 * 1024) => new(
        Options.Create(new ConversationOptions { MemoryConversations = conversations, MemoryBytes = bytes }), _clock);

    private static ValueTask<bool> Put(InMemoryConversationStore store, string id) => store.TryReplaceAsync(id, default, State, TimeSpan.FromDays(1), default);

    private static async Task<bool> Has(InMemoryConversationStore store, string id) => !(await store.ReadAsync(id, default)).IsEmpty;
}
