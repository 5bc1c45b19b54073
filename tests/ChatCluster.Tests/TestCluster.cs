using ChatCluster.Grains;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using Orleans.TestingHost;

namespace ChatCluster.Tests;

/// <summary>Two silos in this process with what the sample's silos have, but for Redis; messages go over the wire all the same.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private TestCluster(InProcessTestCluster cluster, TestStorage storage, CapturedLog log, IMessageInspector messages)
    {
        (_cluster, Storage, Log) = (cluster, storage, log);
        Inspector = new ClusterConversationInspector(Grains, messages, TimeProvider.System);
    }

    public TestStorage Storage { get; }

    public CapturedLog Log { get; }

    public IGrainFactory Grains => _cluster.Client;

    public ClusterConversationInspector Inspector { get; }

    public static async Task<TestCluster> StartAsync(IMessageInspector messages)
    {
        var storage = new TestStorage();
        var log = new CapturedLog();
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 2);
        builder.ConfigureSilo((_, silo) =>
        {
            // Loading the lexicons is what takes the time.
            silo.Services.AddSingleton(messages);
            silo.AddConversations();
            silo.Services.AddKeyedSingleton<IGrainStorage>(ConversationGrain.StorageName, storage);
            silo.Services.AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        });
        builder.ConfigureClient(client =>
            client.Services.AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new TestCluster(cluster, storage, log, messages);
    }

    public IConversationGrain Grain(string conversationId) => Grains.GetGrain<IConversationGrain>(conversationId);

    /// <summary>Has the grain begin anew from what is stored.</summary>
    public async Task DeactivateAsync(string conversationId) =>
        await Grain(conversationId).Cast<Orleans.Core.Internal.IGrainManagementExtension>().DeactivateOnIdle();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
