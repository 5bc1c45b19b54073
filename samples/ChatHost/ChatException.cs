using Microsoft.AspNetCore.SignalR;

namespace ChatHost;

/// <summary>Something that can't be done, for a reason the browser may know: one of <see cref="ChatError"/>.</summary>
internal sealed class ChatException(string error) : HubException(error)
{
    public string Error { get; } = error;
}
