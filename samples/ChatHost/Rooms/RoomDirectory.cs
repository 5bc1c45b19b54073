using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ChatHost.Rooms;

/// <summary>All rooms. They are kept in memory only.</summary>
internal sealed class RoomDirectory(IOptions<ChatHostOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Room> _rooms = new(StringComparer.Ordinal);

    public int Count => _rooms.Count;

    public Room Open()
    {
        if (_rooms.Count >= options.Value.MaximumRooms) throw new ChatException(ChatError.TooManyRooms);
        var room = new Room(Secrets.Create(), Secrets.Create()) { UsedAt = time.GetUtcNow() };
        _rooms[room.Id] = room;
        return room;
    }

    public Room GetInvited(string? invitation) =>
        invitation is not null && _rooms.Values.FirstOrDefault(room => Secrets.AreEqual(room.Invitation, invitation)) is { } room
            ? room
            : throw new ChatException(ChatError.RoomGone);

    /// <summary>The seat whose key this is. A wrong key is told nothing a missing room would not be told.</summary>
    public Seat GetSeat(string? roomId, string? key) =>
        roomId is not null && key is not null && _rooms.TryGetValue(roomId, out var room)
        && room.Seats.FirstOrDefault(seat => !seat.IsScripted && Secrets.AreEqual(seat.Key, key)) is { } own
            ? own
            : throw new ChatException(ChatError.RoomGone);

    public IReadOnlyList<Room> TakeIdle()
    {
        var oldest = time.GetUtcNow() - options.Value.RoomLifetime;
        var idle = new List<Room>();
        foreach (var room in _rooms.Values)
        {
            if (room.UsedAt < oldest && _rooms.TryRemove(room.Id, out _)) idle.Add(room);
        }

        return idle;
    }
}
