using StackExchange.Redis;

namespace ChatCluster;

/// <summary>The Redis that silos and clients share.</summary>
internal static class RedisServer
{
    /// <summary>Sees whether one answers, before Orleans waits for it, and says what to do when none does.</summary>
    /// <exception cref="UnusableException">None answers.</exception>
    public static async Task<ConfigurationOptions> FindAsync(string address)
    {
        ConfigurationOptions options;
        try
        {
            options = ConfigurationOptions.Parse(address);
        }
        catch (ArgumentException e)
        {
            throw new UnusableException($"'{address}' is no address of a Redis. Expected HOST:PORT, such as 127.0.0.1:6379.", e);
        }

        options.ConnectTimeout = 3000;
        options.AbortOnConnectFail = true;
        try
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
            await connection.GetDatabase().PingAsync();
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            throw new UnusableException(
                $"No Redis answers at {address}. Start one: redis-server --port PORT --appendonly yes (on Debian and Ubuntu: apt-get install redis-server). samples/ChatCluster/run.sh does it for you.", e);
        }

        // From now on it is waited for: a Redis that restarts must not take the silos with it.
        options.AbortOnConnectFail = false;
        return options;
    }
}
