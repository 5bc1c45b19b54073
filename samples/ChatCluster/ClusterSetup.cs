using ChatCluster.Grains;
using FraudGuard.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using StackExchange.Redis;

namespace ChatCluster;

/// <summary>What silos and clients agree on.</summary>
internal static class ClusterSetup
{
    public const string ServiceId = "fraudguard";

    // How long a call to a silo that is gone is waited for. The client then asks again.
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(5);

    /// <summary>FraudGuard over the bytes of grains; all it needs besides is a storage named <see cref="ConversationGrain.StorageName"/>.</summary>
    public static ISiloBuilder AddConversations(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton<OpenConversations>();
        silo.Services.AddSingleton<IConversationStore>(static provider => provider.GetRequiredService<OpenConversations>());
        silo.Services.AddFraudGuard();
        return silo;
    }

    public static ISiloBuilder UseRedis(this ISiloBuilder silo, ConfigurationOptions redis, string cluster)
    {
        silo.Configure<ClusterOptions>(options => Name(options, cluster));
        silo.UseRedisClustering(options => options.ConfigurationOptions = redis);
        silo.AddRedisGrainStorage(ConversationGrain.StorageName, builder => builder.Configure<IOptions<ConversationOptions>>((options, conversations) =>
        {
            options.ConfigurationOptions = redis;
            options.GrainStorageSerializer = new ConversationRecordSerializer();
            options.GetStorageKey = static (_, grain) => StorageKey(grain.Key.ToString()!);
            options.DeleteStateOnClear = true;
            // Redis drops what nobody has added to for that long.
            options.EntryExpiry = TimeSpan.FromSeconds(Math.Ceiling(conversations.Value.Lifetime.TotalSeconds));
        }));
        silo.Configure<SiloMessagingOptions>(static options => options.ResponseTimeout = ResponseTimeout);
        // A silo that doesn't answer three probes in a row is declared dead, and ends itself if it lives: after some 6 seconds,
        // more on a busy machine. Shorter, and silos that only wait for a processor are taken for dead.
        silo.Configure<ClusterMembershipOptions>(static options =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(2);
            options.MinProbeTimeout = TimeSpan.FromSeconds(2);
            options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        });
        return silo;
    }

    public static IClientBuilder UseRedis(this IClientBuilder client, ConfigurationOptions redis, string cluster)
    {
        client.Configure<ClusterOptions>(options => Name(options, cluster));
        client.UseRedisClustering(options => options.ConfigurationOptions = redis);
        client.Configure<ClientMessagingOptions>(static options => options.ResponseTimeout = ResponseTimeout);
        client.Configure<GatewayOptions>(static options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2));
        return client;
    }

    /// <summary>The Redis key of a conversation's record: a hash with the fields <c>etag</c> and <c>data</c>.</summary>
    public static RedisKey StorageKey(string conversationId) => $"{ServiceId}/conversation/{conversationId}";

    private static void Name(ClusterOptions options, string cluster) => (options.ServiceId, options.ClusterId) = (ServiceId, cluster);
}
