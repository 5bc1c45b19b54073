using System.Net;
using System.Net.Http.Json;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Json;
using FraudGuard.Identity;

namespace FraudGuard.Samples.IdentityAdapters;

/// <summary>
/// Asks an identity service over HTTP. A callback is taken as a hint only: the service is asked how its session stands.
/// </summary>
public sealed class HttpIdentityVerifier : IResumableIdentityVerifier, IDisposable
{
    private readonly HttpIdentityOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    /// <summary>Makes a verifier for one service.</summary>
    /// <param name="options">The service.</param>
    /// <param name="time">The clock deadlines are told by.</param>
    public HttpIdentityVerifier(HttpIdentityOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var endpoint = options.Endpoint;
        if (!endpoint.IsAbsoluteUri || !endpoint.AbsolutePath.EndsWith('/')
            || !(endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback)))
        {
            throw new ArgumentException("Endpoint is not an absolute https address that ends in a slash.", nameof(options));
        }

        _options = options;
        _time = time;

        // A redirect could lead anywhere, a cookie could tie subjects together, and a packed answer could unpack to gigabytes.
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            BaseAddress = endpoint,
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <inheritdoc />
    public ValueTask<IdentityVerificationResult> VerifyAsync(
        IdentityVerificationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var question = new HttpIdentityQuestion(
            id, request.Subject.Role.ToString(), request.Subject.Id, request.Purpose.ToString(), request.Trigger.ToString(),
            request.RequiredAssurance?.TrustFramework, request.RequiredAssurance?.Levels ?? [], request.RequiredAssurance?.Methods ?? [],
            request.MaxAge?.TotalSeconds, request.CorrelationId, request.Culture?.Name);
        var message = new HttpRequestMessage(HttpMethod.Post, "verifications")
        {
            Content = JsonContent.Create(question, HttpIdentityJson.Default.HttpIdentityQuestion),
        };
        return AskAsync(message, id, request.Deadline, cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<IdentityVerificationResult> ResumeAsync(
        IdentityVerificationRequest request, IdentityVerificationCallback callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var message = new HttpRequestMessage(
            HttpMethod.Get, $"sessions/{Uri.EscapeDataString(callback.SessionId)}?request_id={id}");

        // The deadline was for the first answer; the session has its own.
        return AskAsync(message, id, deadline: null, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async ValueTask<IdentityVerificationResult> AskAsync(
        HttpRequestMessage message, string requestId, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var left = deadline is { } end && end - _time.GetUtcNow() is var until && until < _options.Timeout ? until : _options.Timeout;
        if (left <= TimeSpan.Zero) return IdentityVerificationResult.Unknown(IdentityReason.Timeout);
        using var timeout = new CancellationTokenSource(left, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using (message)
            {
                using var response = await _client
                    .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
                return await ReadAsync(response, requestId, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return IdentityVerificationResult.Unknown(IdentityReason.Timeout);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return IdentityVerificationResult.Unavailable("connection-failed");
        }
    }

    private async ValueTask<IdentityVerificationResult> ReadAsync(
        HttpResponseMessage response, string requestId, CancellationToken cancellationToken)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.Accepted:
                break;
            case HttpStatusCode.NotImplemented:
                return IdentityVerificationResult.NotSupported("http-501");
            case HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                return IdentityVerificationResult.Unavailable($"http-{(int)response.StatusCode}");
            default:
                return IdentityVerificationResult.Unknown($"http-{(int)response.StatusCode}", isRetryable: false);
        }

        if (response.Content.Headers.ContentType?.MediaType != MediaTypeNames.Application.Json)
            return IdentityVerificationResult.Unknown("wrong-content-type");
        if (response.Content.Headers.ContentEncoding.Count > 0)
            return IdentityVerificationResult.Unknown("wrong-content-encoding");

        if (await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false) is not { } body)
            return IdentityVerificationResult.Unknown("response-too-large");
        try
        {
            var answer = JsonSerializer.Deserialize(body.Span, HttpIdentityJson.Default.HttpIdentityAnswer);

            // An answer that some proxy kept from another request speaks of someone else.
            return answer is null || answer.RequestId != requestId
                ? IdentityVerificationResult.Unknown("not-an-answer")
                : HttpIdentityReader.Read(answer);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            return IdentityVerificationResult.Unknown(IdentityReason.MalformedAnswer);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > _options.MaximumResponseBytes) return null;
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            // One byte more than allowed, to see whether there is more.
            var buffer = new byte[_options.MaximumResponseBytes + 1];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            if (length == buffer.Length) return null;
            return buffer.AsMemory(0, length);
        }
    }
}
