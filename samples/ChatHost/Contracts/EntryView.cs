namespace ChatHost.Contracts;

/// <summary>What someone gets who enters a room or comes back to it.</summary>
internal sealed record EntryView(string Room, string Key, string Invitation, int MaximumTextLength, RoomView State, IReadOnlyList<MessageView> Messages);
