using System.Net;
using System.Net.Sockets;

namespace FraudGuard.Samples.IdentityAdapters.Tests;

/// <summary>A server on this machine that reads a request and then does with the connection what a test tells it to.</summary>
internal sealed class MisbehavingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<HttpExchange, CancellationToken, Task> _answer;
    private readonly Task _serving;
    private int _requests;

    public MisbehavingServer(Func<HttpExchange, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _serving = ServeAsync();
    }

    public Uri Endpoint { get; }

    public int Requests => Volatile.Read(ref _requests);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(HandleAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task HandleAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var exchange = await HttpExchange.ReadAsync(client, _stop.Token);
                Interlocked.Increment(ref _requests);
                await _answer(exchange, _stop.Token);
            }
            catch (Exception failure) when (failure is IOException or OperationCanceledException or SocketException)
            {
                // The client went away, which is what most of the tests want of it.
            }
        }
    }
}
