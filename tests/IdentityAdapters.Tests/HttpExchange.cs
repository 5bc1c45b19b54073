using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace FraudGuard.Samples.IdentityAdapters.Tests;

/// <summary>One request that was read, and the connection to answer it on.</summary>
internal sealed partial class HttpExchange
{
    private HttpExchange(TcpClient client, string request)
    {
        Client = client;
        Stream = client.GetStream();
        Request = request;
        RequestId = RequestIdPattern().Match(request).Groups[1].Value;
    }

    public TcpClient Client { get; }

    public NetworkStream Stream { get; }

    /// <summary>Request line, headers and body.</summary>
    public string Request { get; }

    public string RequestId { get; }

    public static async Task<HttpExchange> ReadAsync(TcpClient client, CancellationToken cancellationToken)
    {
        var stream = client.GetStream();
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0) throw new IOException("The client closed before its request was whole.");
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return new HttpExchange(client, text.ToString());
    }

    public Task WriteAsync(string text, CancellationToken cancellationToken) =>
        Stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask();

    public Task RespondAsync(
        string body, CancellationToken cancellationToken, string status = "200 OK", string contentType = "application/json", string headers = "") =>
        WriteAsync(
            $"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}",
            cancellationToken);

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return false;
        var body = text[(end + 4)..];
        var length = LengthPattern().Match(text[..end]);
        return text[..end].Contains("chunked", StringComparison.OrdinalIgnoreCase)
            ? body.EndsWith("0\r\n\r\n", StringComparison.Ordinal)
            : !length.Success || Encoding.UTF8.GetByteCount(body) >= int.Parse(length.Groups[1].Value);
    }

    [GeneratedRegex("""request_id(?:":"|=)([0-9A-F]+)""")]
    private static partial Regex RequestIdPattern();

    [GeneratedRegex(@"Content-Length: (\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex LengthPattern();
}
