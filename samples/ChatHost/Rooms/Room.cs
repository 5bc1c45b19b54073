using FraudGuard.Inspection;

namespace ChatHost.Rooms;

/// <summary>A conversation of two. Everything in it is read and changed while <see cref="EnterAsync"/> is held.</summary>
internal sealed class Room(string id) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public string Id { get; } = id;

    public List<Seat> Seats { get; } = [];

    public List<RoomMessage> Messages { get; } = [];

    public RoomScript? Script { get; set; }

    public DateTimeOffset UsedAt { get; set; }

    /// <summary>Whether it was forgotten; whoever still holds it finds it empty.</summary>
    public bool IsForgotten { get; set; }

    public Seat? Peer(Seat seat) => Seats.Find(other => other != seat);

    public SenderRelation Relation => Script?.Script.Relation ?? SenderRelation.NewContact;

    public async Task<RoomEntry> EnterAsync(CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        return new RoomEntry(_gate);
    }

    public void Dispose() => _gate.Dispose();
}
