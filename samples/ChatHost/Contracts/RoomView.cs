namespace ChatHost.Contracts;

/// <summary>A room as one of the two sees it.</summary>
internal sealed record RoomView(
    string Name, string? Peer, bool PeerIsHere, bool IsScripted, bool PeerIsTyping, bool CanContinue, string? Suggestion);
