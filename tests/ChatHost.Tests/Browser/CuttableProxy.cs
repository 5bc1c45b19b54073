using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ChatHost.Tests.Browser;

/// <summary>A wire to the server that can be cut, or carry nothing back.</summary>
internal sealed class CuttableProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly IPEndPoint _server;
    private readonly Task _accepting;
    private volatile bool _isCut;
    private volatile bool _isMute;

    public CuttableProxy(Uri server)
    {
        _server = new IPEndPoint(IPAddress.Loopback, server.Port);
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>What the server answers is lost from now on, until the wire is mended.</summary>
    public void Mute() => _isMute = true;

    public void Cut()
    {
        _isCut = true;
        foreach (var connection in _open.Keys) connection.Close();
    }

    public void Mend()
    {
        _isMute = false;
        _isCut = false;
    }

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The wire is taken down.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using (browser)
        {
            if (_isCut) return;
            using var server = new TcpClient();
            _open[browser] = 0;
            _open[server] = 0;
            try
            {
                await server.ConnectAsync(_server);
                await Task.WhenAny(
                    PumpAsync(browser.GetStream(), server.GetStream(), static () => false),
                    PumpAsync(server.GetStream(), browser.GetStream(), () => _isMute));
            }
            catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut, or closed by one of the two.
            }
            finally
            {
                _open.TryRemove(browser, out _);
                _open.TryRemove(server, out _);
            }
        }
    }

    private static async Task PumpAsync(NetworkStream from, NetworkStream to, Func<bool> isLost)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            while (await from.ReadAsync(buffer) is var read and > 0)
            {
                if (!isLost()) await to.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
