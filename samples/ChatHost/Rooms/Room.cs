using System.Collections.Immutable;
using FraudGuard.Inspection;

namespace ChatHost.Rooms;

/// <summary>A conversation of two. Everything in it is read and changed while <see cref="EnterAsync"/> is held.</summary>
internal sealed class Room(string id, string invitation)
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public string Id { get; } = id;

    /// <summary>Lets someone take the second seat. Unlike the id it stands in no evidence.</summary>
    public string Invitation { get; } = invitation;

    /// <summary>Replaced as a whole, because a seat is looked up by its key before the room is entered.</summary>
    public ImmutableArray<Seat> Seats { get; private set; } = [];

    public List<RoomMessage> Messages { get; } = [];

    public RoomScript? Script { get; set; }

    public DateTimeOffset UsedAt { get; set; }

    /// <summary>Whether it was forgotten; whoever still holds it can't enter it.</summary>
    public bool IsForgotten { get; set; }

    public SenderRelation Relation => Script?.Script.Relation ?? SenderRelation.NewContact;

    public Seat? Peer(Seat seat) => Seats.FirstOrDefault(other => other != seat);

    public void Add(Seat seat) => Seats = Seats.Add(seat);

    public async Task<RoomEntry> EnterAsync(CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        if (!IsForgotten) return new RoomEntry(_gate);
        _gate.Release();
        throw new ChatException(ChatError.RoomGone);
    }
}
