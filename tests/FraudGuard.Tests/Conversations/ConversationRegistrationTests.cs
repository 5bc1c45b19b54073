using FraudGuard.Conversations;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FraudGuard.Tests.Conversations;

public class ConversationRegistrationTests
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    private static readonly (string Name, Action<ConversationOptions> Set)[] BadOptions =
    [
        (nameof(ConversationOptions.EvidenceHalfLife), static o => o.EvidenceHalfLife = TimeSpan.Zero),
        (nameof(ConversationOptions.ScriptHalfLife), static o => o.ScriptHalfLife = TimeSpan.MaxValue),
        (nameof(ConversationOptions.DoubtHalfLife), static o => o.DoubtHalfLife = TimeSpan.FromDays(-1)),
        (nameof(ConversationOptions.FeedbackHalfLife), static o => o.FeedbackHalfLife = TimeSpan.Zero),
        (nameof(ConversationOptions.Lifetime), static o => o.Lifetime = TimeSpan.Zero),
        (nameof(ConversationOptions.EarlierShare), static o => o.EarlierShare = double.NaN),
        (nameof(ConversationOptions.OwnShare), static o => o.OwnShare = 1.1),
        (nameof(ConversationOptions.ScriptWeight), static o => o.ScriptWeight = -0.1),
        (nameof(ConversationOptions.DoubtLimit), static o => o.DoubtLimit = 6),
        (nameof(ConversationOptions.NotScamWeight), static o => o.NotScamWeight = -1),
        (nameof(ConversationOptions.ReportWeight), static o => o.ReportWeight = 21),
        (nameof(ConversationOptions.SplitLength), static o => o.SplitLength = 257),
        (nameof(ConversationOptions.SplitLifetime), static o => o.SplitLifetime = TimeSpan.FromDays(2)),
        (nameof(ConversationOptions.SplitSenders), static o => o.SplitSenders = 0),
        (nameof(ConversationOptions.MemoryConversations), static o => o.MemoryConversations = 0),
        (nameof(ConversationOptions.MemoryBytes), static o => o.MemoryBytes = 0),
    ];

    [Test]
    public void The_default_store_is_in_memory()
    {
        using var provider = Build(static s => s.AddFraudGuard());
        Assert.That(provider.GetRequiredService<IConversationStore>(), Is.TypeOf<InMemoryConversationStore>());
    }

    [Test]
    public void A_distributed_cache_can_be_chosen([Values] bool late)
    {
        using var provider = Build(s =>
        {
            s.AddSingleton<IDistributedCache, FakeDistributedCache>();
            if (late) s.AddFraudGuard();
            s.AddFraudGuard(static b => b.KeepConversationsInDistributedCache());
        });
        Assert.That(provider.GetServices<IConversationStore>().Single(), Is.TypeOf<DistributedCacheConversationStore>());
    }

    [Test]
    public void The_hosts_store_wins([Values] bool distributed)
    {
        using var provider = Build(s =>
        {
            s.AddSingleton<IDistributedCache, FakeDistributedCache>();
            s.AddSingleton<IConversationStore, HostStore>();
            s.AddFraudGuard(b =>
            {
                if (distributed) b.KeepConversationsInDistributedCache();
            });
        });
        Assert.That(provider.GetServices<IConversationStore>().Single(), Is.TypeOf<HostStore>());
    }

    [Test]
    public async Task The_distributed_store_keeps_states_for_their_lifetime()
    {
        var cache = new FakeDistributedCache();
        using var chat = new ConversationFixture(static o => o.Lifetime = TimeSpan.FromDays(7), s => s
            .AddSingleton<IDistributedCache>(cache).AddSingleton<IConversationStore, DistributedCacheConversationStore>());
        await chat.Peer("heavy", "私聊 1");
        Assert.That(cache.Entries.Keys.Single(), Is.EqualTo("fraudguard:conversation:私聊 1"));
        Assert.That(cache.LastLifetime, Is.EqualTo(TimeSpan.FromDays(7)));
    }

    [TestCaseSource(nameof(BadOptions))]
    public void Bad_options_stop_the_start((string Name, Action<ConversationOptions> Set) bad)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddFraudGuard(b => b.ConfigureConversations(bad.Set));
        using var host = builder.Build();
        var thrown = Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.That(thrown!.Message, Does.Contain($"{nameof(ConversationOptions)}.{bad.Name}"));
    }

    [Test]
    public void The_options_of_the_tests_are_all_the_options() =>
        Assert.That(BadOptions.Select(static b => b.Name), Is.EquivalentTo(typeof(ConversationOptions).GetProperties().Select(static p => p.Name)));

    private static ServiceProvider Build(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(Strict);
    }

    private sealed class HostStore : IConversationStore
    {
        public ValueTask<ReadOnlyMemory<byte>> ReadAsync(string conversationId, CancellationToken cancellationToken) => default;

        public ValueTask<bool> TryReplaceAsync(
            string conversationId, ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> state, TimeSpan lifetime, CancellationToken cancellationToken) => ValueTask.FromResult(true);

        public ValueTask RemoveAsync(string conversationId, CancellationToken cancellationToken) => default;
    }
}
