namespace ChatHost.Contracts;

/// <summary>Comes back to a seat, after a lost connection or a reload, and asks for what came after a message.</summary>
internal sealed record ResumeRequest(string? Room, string? Key, string? Language, long After);
