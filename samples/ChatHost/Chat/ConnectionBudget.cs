using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using ChatHost.Rooms;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace ChatHost.Chat;

/// <summary>How often a connection may call the hub, and how often an address may open or enter rooms.</summary>
internal sealed class ConnectionBudget(IOptions<ChatHostOptions> options, TimeProvider time) : IHubFilter, IDisposable
{
    private const int CallBurst = 60;
    private const double CallsPerSecond = 15;

    private readonly ConditionalWeakTable<HubCallerContext, TokenBucket> _calls = [];
    private readonly PartitionedRateLimiter<string> _rooms = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.RoomsPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var bucket = _calls.GetValue(invocationContext.Context, _ => new TokenBucket(CallBurst, CallsPerSecond, time));
        return bucket.TryTake() ? next(invocationContext) : throw new ChatException(ChatError.TooFast);
    }

    public void TakeRoom(HubCallerContext context)
    {
        var address = context.GetHttpContext()?.Connection.RemoteIpAddress?.ToString() ?? "";
        using var lease = _rooms.AttemptAcquire(address);
        if (!lease.IsAcquired) throw new ChatException(ChatError.TooFast);
    }

    public void Dispose() => _rooms.Dispose();
}
