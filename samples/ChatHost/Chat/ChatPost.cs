using ChatHost.Contracts;
using ChatHost.Rooms;
using Microsoft.AspNetCore.SignalR;

namespace ChatHost.Chat;

/// <summary>Brings messages and news to browsers. What gets lost on the way is fetched by its number later.</summary>
internal sealed class ChatPost(IHubContext<ChatHub> hub, RoomInspector inspector)
{
    public IReadOnlyList<Parcel> Pack(RoomMessage message) =>
        [.. message.From.Room.Seats.Where(static seat => !seat.IsScripted).Select(seat => Pack(seat, "message", Describe(message, seat)))];

    public static IReadOnlyList<Parcel> PackState(Seat? seat) =>
        seat is { IsScripted: false } ? [Pack(seat, "state", Describe(seat))] : [];

    public async Task SendAsync(IReadOnlyList<Parcel> parcels)
    {
        foreach (var parcel in parcels) await hub.Clients.Clients(parcel.Connections).SendAsync(parcel.Method, parcel.View);
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

    private static Parcel Pack(Seat seat, string method, object view) => new([.. seat.Connections], method, view);
}
