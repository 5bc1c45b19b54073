using System.Text.Json;
using System.Text.Json.Serialization;
using ChatHost.Chat;
using ChatHost.Guidance;
using ChatHost.Identity;
using ChatHost.Incidents;
using ChatHost.Rooms;
using ChatHost.Scripts;
using ChatHost.Web;
using FraudGuard.Conversations;
using Microsoft.AspNetCore.SignalR;

namespace ChatHost;

/// <summary>Puts the host together.</summary>
internal static class ChatApplication
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // The page lies next to the program, wherever that was started from.
            ContentRootPath = AppContext.BaseDirectory,
        });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls(DefaultAddress);
        AddServices(builder);
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseRequestChecks();
        app.UsePage();
        app.UseRateLimiter();
        app.MapHub<ChatHub>("/chat");
        app.MapGuidance();
        app.MapIncidents();
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddFraudGuard(static fraudGuard => fraudGuard
            .AddIdentityVerifier<StandInVerifier>(StandInVerifier.Name)
            // Whoever plays with a provider that is down wants it back at once.
            .ConfigureIdentityVerification(static identity => identity.CircuitBreaker.MinimumThroughput = 1_000));
        services.AddSingleton<IConversationFeedbackHandler, FeedbackLog>();
        services.AddSingleton<IdentityDesk>();

        services.AddSingleton(ScriptLibrary.Load());
        services.AddSingleton<RoomDirectory>();
        services.AddSingleton<RoomInspector>();
        services.AddSingleton<OutgoingGate>();
        services.AddSingleton<ChatDesk>();
        services.AddSingleton<ScriptPlayer>();
        services.AddSingleton<ChatPost>();
        services.AddSingleton<IncidentDesk>();
        services.AddSingleton<ConnectionBudget>();
        services.AddHostedService<RoomSweeper>();

        services.AddOptions<ChatHostOptions>().Bind(builder.Configuration.GetSection("ChatHost")).ValidateDataAnnotations().ValidateOnStart();
        services.AddLimits();
        services.ConfigureHttpJsonOptions(static options => ConfigureJson(options.SerializerOptions));
        services
            .AddSignalR(static options =>
            {
                options.MaximumReceiveMessageSize = 16 * 1024;
                options.KeepAliveInterval = TimeSpan.FromSeconds(5);
                options.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
                options.AddFilter<ConnectionBudget>();
            })
            .AddJsonProtocol(static options => ConfigureJson(options.PayloadSerializerOptions));
    }

    private static void ConfigureJson(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }
}
