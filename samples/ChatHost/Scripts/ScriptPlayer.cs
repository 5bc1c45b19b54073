using ChatHost.Chat;
using ChatHost.Rooms;
using Microsoft.Extensions.Options;

namespace ChatHost.Scripts;

/// <summary>Has the scripted side of a room say its next line, a moment later.</summary>
internal sealed partial class ScriptPlayer(
    ChatDesk desk, ChatPost post, IOptions<ChatHostOptions> options, TimeProvider time, IHostApplicationLifetime lifetime,
    ILogger<ScriptPlayer> logger)
{
    public void Continue(Room room)
    {
        if (room.Script is { CanContinue: true }) _ = PlayAsync(room);
    }

    private async Task PlayAsync(Room room)
    {
        try
        {
            IReadOnlyList<Parcel> news;
            using (await room.EnterAsync(lifetime.ApplicationStopping))
            {
                // Several answers in a row get one line.
                if (room.Script is not { CanContinue: true }) return;
                room.Script.IsTyping = true;
                news = ChatPost.PackState(room.Seats[0]);
            }

            await post.SendAsync(news);
            await Task.Delay(options.Value.ScriptDelay, time, lifetime.ApplicationStopping);
            await desk.SayNextLineAsync(room);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The host ends, and the talk with it.
        }
        catch (ChatException)
        {
            // The room was forgotten meanwhile.
        }
        catch (Exception failure)
        {
            LogFailure(failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "A script could not go on: {Failure}.")]
    private partial void LogFailure(string failure);
}
