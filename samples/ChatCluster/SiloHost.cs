using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Orleans.Configuration;

namespace ChatCluster;

/// <summary>Runs one silo, on loopback, until it is told to stop.</summary>
internal static class SiloHost
{
    public static async Task<int> RunAsync(SiloOptions options)
    {
        var redis = await RedisServer.FindAsync(options.Redis);
        var (siloPort, gatewayPort) = FreePorts(options);
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        // Orleans names grains in its logs, which are conversation ids here; message texts are in none of them.
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole();
        builder.Logging.Services.Configure<ConsoleLoggerOptions>(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.UseOrleans(silo =>
        {
            silo.UseRedis(redis, options.Cluster).AddConversations();
            silo.Configure<EndpointOptions>(endpoints =>
            {
                endpoints.AdvertisedIPAddress = IPAddress.Loopback;
                endpoints.SiloPort = siloPort;
                endpoints.GatewayPort = gatewayPort;
                endpoints.SiloListeningEndpoint = new IPEndPoint(IPAddress.Loopback, siloPort);
                endpoints.GatewayListeningEndpoint = new IPEndPoint(IPAddress.Loopback, gatewayPort);
            });
        });
        using var host = builder.Build();
        await host.StartAsync();
        Console.WriteLine($"silo ready, process {Environment.ProcessId}, ports {siloPort} and {gatewayPort}");
        await host.WaitForShutdownAsync();
        return ExitCode.Success;
    }

    private static (int Silo, int Gateway) FreePorts(SiloOptions options)
    {
        // Both held at once, so that they differ.
        using var silo = new TcpListener(IPAddress.Loopback, options.SiloPort);
        using var gateway = new TcpListener(IPAddress.Loopback, options.GatewayPort);
        try
        {
            silo.Start();
            gateway.Start();
        }
        catch (SocketException e)
        {
            throw new UnusableException($"The ports {options.SiloPort} and {options.GatewayPort} can't be used: {e.Message}. Name others, or none.", e);
        }

        return (((IPEndPoint)silo.LocalEndpoint).Port, ((IPEndPoint)gateway.LocalEndpoint).Port);
    }
}
