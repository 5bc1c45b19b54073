namespace FraudGuard.Identity;

/// <summary>
/// A clock that only goes forward, at the pace of the wrapped one's timestamps. The circuit breaker counts in
/// <see cref="TimeProvider.GetUtcNow"/>; a wall clock set back by an hour would keep a circuit open for that hour.
/// </summary>
internal sealed class SteadyTimeProvider(TimeProvider time) : TimeProvider
{
    private readonly DateTimeOffset _start = time.GetUtcNow();
    private readonly long _startTimestamp = time.GetTimestamp();

    public override long TimestampFrequency => time.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => _start + time.GetElapsedTime(_startTimestamp);

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime, period);
}
