using System.Collections.Concurrent;
using ChatHost.Contracts;
using ChatHost.Identity;
using FraudGuard.Conversations;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace ChatHost.Tests;

/// <summary>Someone in a chat, without a browser.</summary>
internal sealed class ChatClient : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly HubConnection _hub;
    private readonly SemaphoreSlim _news = new(0);

    public ChatClient(HubConnection hub)
    {
        _hub = hub;
        hub.On<MessageView>("message", message =>
        {
            Received.Enqueue(message);
            _news.Release();
        });
        hub.On<RoomView>("state", state =>
        {
            State = state;
            _news.Release();
        });
    }

    public ConcurrentQueue<MessageView> Received { get; } = new();

    public RoomView? State { get; private set; }

    public Task<EntryView> CreateAsync(string? script = null, string language = "en", string? name = "Ann") =>
        _hub.InvokeAsync<EntryView>("Create", new CreateRequest(name, language, script));

    public Task<EntryView> JoinAsync(string invitation, string? name = "Bob", string language = "en") =>
        _hub.InvokeAsync<EntryView>("Join", new JoinRequest(invitation, name, language));

    public Task<EntryView> ResumeAsync(string room, string key, long after) =>
        _hub.InvokeAsync<EntryView>("Resume", new ResumeRequest(room, key, "en", after));

    public Task<SendView> SendAsync(string text, Guid? id = null, bool confirmed = false) =>
        _hub.InvokeAsync<SendView>("Send", new SendRequest(id ?? Guid.NewGuid(), text, confirmed));

    public Task ContinueAsync() => _hub.InvokeAsync("Continue");

    public Task<IReadOnlyList<WarningChange>> JudgeAsync(ConversationVerdict verdict) =>
        _hub.InvokeAsync<IReadOnlyList<WarningChange>>("Judge", verdict);

    public Task<IReadOnlyList<WarningChange>> SetLanguageAsync(string language) =>
        _hub.InvokeAsync<IReadOnlyList<WarningChange>>("SetLanguage", language);

    public Task<IdentityView> AskWhoAsync(StandInOutcome outcome) => _hub.InvokeAsync<IdentityView>("AskWho", outcome);

    public Task InvokeAsync(string method, params object?[] values) => _hub.InvokeCoreAsync(method, values);

    /// <summary>Waits until what has arrived so far is as it should be.</summary>
    public async Task UntilAsync(Func<ChatClient, bool> condition)
    {
        using var timeout = new CancellationTokenSource(s_patience);
        while (!condition(this)) await _news.WaitAsync(timeout.Token);
    }

    /// <summary>Has the script say everything it has to say.</summary>
    public async Task HearOutAsync(int lines)
    {
        for (var line = 1; line <= lines; line++)
        {
            var expected = line;
            await UntilAsync(client => client.Received.Count >= expected && client.State is { PeerIsTyping: false } && (client.State.CanContinue || expected == lines));
            if (line < lines) await ContinueAsync();
        }
    }

    public static async Task<string> RefusalAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (HubException refusal)
        {
            return refusal.Message[(refusal.Message.LastIndexOf(' ') + 1)..];
        }

        throw new AssertionException("The call was not refused.");
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _news.Dispose();
    }
}
