using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Tests.Identity;

/// <summary>A clock whose wall time can be set apart from its steady time, as administrators and time servers do.</summary>
public sealed class JumpyClock() : FakeTimeProvider(Origin)
{
    public static readonly DateTimeOffset Origin = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private long _offset;

    /// <summary>Sets the wall clock; timers and timestamps go on as before.</summary>
    public void Jump(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    // The base class derives it from the wall clock, which a real machine does not.
    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
