using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatHost.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatHost.Tests;

/// <summary>The sample, running on a port of its own with everything it says in its log kept.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ChatServer(WebApplication app, RecordingLoggerProvider log)
    {
        _app = app;
        Log = log;
        Address = new Uri(app.Urls.First());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public RecordingLoggerProvider Log { get; }

    public IServiceProvider Services => _app.Services;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static async Task<ChatServer> StartAsync(Action<ChatHostOptions>? configure = null, TimeProvider? time = null)
    {
        var log = new RecordingLoggerProvider();
        var app = ChatApplication.Create(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
            if (time is not null) builder.Services.AddSingleton(time);
            builder.Services.Configure<ChatHostOptions>(options =>
            {
                options.ScriptDelay = TimeSpan.FromMilliseconds(20);
                options.RoomsPerMinute = 1_000;
                options.RequestsPerMinute = 5_000;
                configure?.Invoke(options);
            });
        });
        await app.StartAsync();
        return new ChatServer(app, log);
    }

    public async Task<ChatClient> ConnectAsync()
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(Address, "chat"))
            .AddJsonProtocol(static options =>
            {
                options.PayloadSerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
                options.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            })
            .Build();
        var client = new ChatClient(hub);
        await hub.StartAsync();
        return client;
    }

    public async Task<HttpResponseMessage> PostIncidentAsync(EntryView entry, object input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/incident") { Content = JsonContent.Create(input) };
        return await SendAsync(request, entry);
    }

    public async Task<HttpResponseMessage> GetIncidentAsync(EntryView entry, string kind)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/incident/{kind}");
        return await SendAsync(request, entry);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, EntryView entry)
    {
        request.Headers.Add("X-Room", entry.Room);
        request.Headers.Add("X-Seat-Key", entry.Key);
        return Http.SendAsync(request);
    }
}
