namespace ChatHost.Chat;

/// <summary>Something for the browsers of one person: made while the room is held, sent when it is free again.</summary>
internal sealed record Parcel(IReadOnlyList<string> Connections, string Method, object View);
