using ChatHost.Contracts;
using ChatHost.Rooms;
using Microsoft.AspNetCore.SignalR;

namespace ChatHost.Chat;

/// <summary>Brings messages and news to browsers. What gets lost on the way is fetched by its number later.</summary>
internal sealed class ChatPost(IHubContext<ChatHub> hub, RoomInspector inspector)
{
    public async Task DeliverAsync(RoomMessage message)
    {
        foreach (var seat in message.From.Room.Seats)
        {
            if (!seat.IsScripted) await PostAsync(seat, "message", Describe(message, seat));
        }
    }

    public async Task ShowStateAsync(Seat? seat)
    {
        if (seat is { IsScripted: false }) await PostAsync(seat, "state", Describe(seat));
    }

    public MessageView Describe(RoomMessage message, Seat seat)
    {
        var isMine = message.From == seat;
        return new MessageView(
            message.Sequence, isMine, isMine ? message.ClientId : null, message.Text, message.At,
            seat.Warnings.TryGetValue(message.Sequence, out var warning) ? inspector.Describe(warning, seat.Culture) : null);
    }

    public static RoomView Describe(Seat seat)
    {
        var peer = seat.Room.Peer(seat);
        var script = seat.Room.Script;
        return new RoomView(
            seat.Name, peer?.Name, peer is { IsScripted: true } or { Connections.Count: > 0 }, script is not null,
            script?.IsTyping ?? false, script?.CanContinue ?? false, script?.Suggestion);
    }

    private Task PostAsync(Seat seat, string method, object view) =>
        hub.Clients.Clients([.. seat.Connections]).SendAsync(method, view);
}
