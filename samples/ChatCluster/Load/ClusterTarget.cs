using ChatCluster.Grains;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace ChatCluster.Load;

/// <summary>A cluster, and the Redis under it.</summary>
internal sealed class ClusterTarget : ILoadTarget
{
    private readonly IHost _host;
    private readonly ConnectionMultiplexer _redis;
    private readonly ClusterConversationInspector _inspector;

    private ClusterTarget(IHost host, ConnectionMultiplexer redis, ClusterConversationInspector inspector) =>
        (_host, _redis, _inspector) = (host, redis, inspector);

    public long Retries => _inspector.Retries;

    public static async Task<ClusterTarget> ConnectAsync(ConfigurationOptions redis, string cluster, IMessageInspector messages)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton(messages);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ClusterConversationInspector>();
        builder.UseOrleansClient(client => client.UseRedis(redis, cluster));
        var host = builder.Build();
        try
        {
            await host.StartAsync();
        }
        catch (Exception e) when (e is OrleansException or TimeoutException)
        {
            host.Dispose();
            throw new UnusableException($"No silo of the cluster '{cluster}' answers. Start one: dotnet run --project samples/ChatCluster -- silo --redis {redis.EndPoints[0]} --cluster {cluster}", e);
        }

        return new ClusterTarget(host, await ConnectionMultiplexer.ConnectAsync(redis), host.Services.GetRequiredService<ClusterConversationInspector>());
    }

    public ValueTask<FraudAssessment> InspectAsync(string messageId, ChatMessage message) => _inspector.InspectAsync(messageId, message);

    public async Task<ReadOnlyMemory<byte>> ReadStateAsync(string conversationId)
    {
        byte[]? bytes = await _redis.GetDatabase().HashGetAsync(ClusterSetup.StorageKey(conversationId), "data");
        return bytes is null ? default : ConversationRecordSerializer.Read(bytes).State;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await _redis.DisposeAsync();
    }
}
