namespace ChatHost.Contracts;

/// <summary>A message to send. The id is the browser's: a message sent again with it is not taken twice.</summary>
internal sealed record SendRequest(Guid Id, string? Text, bool Confirmed);
