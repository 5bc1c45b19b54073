using ChatHost.Identity;
using FraudGuard.Conversations;
using FraudGuard.Warnings;

namespace ChatHost.Rooms;

/// <summary>Forgets rooms in which nothing happens any more, and has FraudGuard forget them.</summary>
internal sealed partial class RoomSweeper(
    RoomDirectory rooms, IConversationInspector conversations, IWarningPolicy warnings, IdentityDesk identity,
    TimeProvider time, ILogger<RoomSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var idle = rooms.TakeIdle();
                foreach (var room in idle) await ForgetAsync(room, stoppingToken);
                if (idle.Count > 0) LogForgotten(idle.Count, rooms.Count);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends, or could not start.
        }
    }

    private async Task ForgetAsync(Room room, CancellationToken cancellationToken)
    {
        using var entry = await room.EnterAsync(cancellationToken);
        room.IsForgotten = true;
        foreach (var seat in room.Seats)
        {
            await conversations.ForgetAsync(seat.ConversationId, cancellationToken);
            warnings.Forget(seat.ConversationId);
            identity.Forget(seat);
            seat.Incident = null;
        }

        room.Messages.Clear();
    }

    [LoggerMessage(LogLevel.Information, "{Forgotten} idle rooms forgotten, {Left} left.")]
    private partial void LogForgotten(int forgotten, int left);
}
