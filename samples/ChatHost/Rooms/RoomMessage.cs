namespace ChatHost.Rooms;

/// <summary>A message as it was taken: numbered from 1 in the order of the server.</summary>
internal sealed record RoomMessage(long Sequence, Seat From, Guid ClientId, string Text, DateTimeOffset At);
