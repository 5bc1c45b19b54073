using ChatHost.Contracts;
using ChatHost.Identity;
using ChatHost.Rooms;
using ChatHost.Scripts;
using FraudGuard.Conversations;
using Microsoft.AspNetCore.SignalR;

namespace ChatHost.Chat;

/// <summary>What a browser can call. It holds no state but which seat a connection belongs to.</summary>
internal sealed class ChatHub(ChatDesk desk, IdentityDesk identity, ScriptPlayer scripts, ConnectionBudget budget) : Hub
{
    private static readonly object s_seatKey = new();

    public async Task<EntryView> Create(CreateRequest request)
    {
        budget.TakeRoom(Context);
        var (seat, entry) = await desk.CreateAsync(request, Context.ConnectionId);
        await TakeSeatAsync(seat);
        scripts.Continue(seat.Room);
        return entry;
    }

    public async Task<EntryView> Join(JoinRequest request)
    {
        budget.TakeRoom(Context);
        var (seat, entry) = await desk.JoinAsync(request, Context.ConnectionId);
        await TakeSeatAsync(seat);
        return entry;
    }

    public async Task<EntryView> Resume(ResumeRequest request)
    {
        var (seat, entry) = await desk.ResumeAsync(request, Context.ConnectionId);
        await TakeSeatAsync(seat);
        return entry;
    }

    public async Task Leave()
    {
        if (Context.Items.Remove(s_seatKey, out var seat)) await desk.LeaveAsync((Seat)seat!, Context.ConnectionId);
    }

    public async Task<SendView> Send(SendRequest request)
    {
        var sent = await desk.SendAsync(Seat, request);
        if (sent.Status == SendStatus.Sent) scripts.Continue(Seat.Room);
        return sent;
    }

    public void Continue() => scripts.Continue(Seat.Room);

    public Task<IReadOnlyList<WarningChange>> SetLanguage(string? language) => desk.SetLanguageAsync(Seat, language);

    public Task<IReadOnlyList<WarningChange>> Judge(ConversationVerdict verdict) => desk.JudgeAsync(Seat, verdict);

    public Task<IdentityView> AskWho(StandInOutcome outcome) => identity.AskAsync(Seat, outcome);

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await Leave();
        await base.OnDisconnectedAsync(exception);
    }

    private Seat Seat => Context.Items.TryGetValue(s_seatKey, out var seat) ? (Seat)seat! : throw new ChatException(ChatError.RoomGone);

    private async Task TakeSeatAsync(Seat seat)
    {
        if (Context.Items.TryGetValue(s_seatKey, out var before) && before != seat)
            await desk.LeaveAsync((Seat)before!, Context.ConnectionId);
        Context.Items[s_seatKey] = seat;
    }
}
