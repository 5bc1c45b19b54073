namespace ChatHost.Contracts;

/// <summary>Takes the second seat of a room.</summary>
internal sealed record JoinRequest(string? Invitation, string? Name, string? Language);
