namespace ChatHost.Contracts;

/// <summary>Opens a room, with a script on the other side if one is named.</summary>
internal sealed record CreateRequest(string? Name, string? Language, string? Script);
