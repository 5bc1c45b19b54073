namespace FraudGuard.Identity;

/// <summary>
/// A span that began at some moment, told by both clocks: it is over as soon as either says so, and so a wall clock that
/// is set back prolongs nothing.
/// </summary>
internal readonly struct Lifetime(TimeProvider time, TimeSpan duration)
{
    private readonly DateTimeOffset _start = time.GetUtcNow();
    private readonly long _startTimestamp = time.GetTimestamp();

    /// <summary>How long ago it began; the longer of what the two clocks say.</summary>
    public TimeSpan Age(TimeProvider now)
    {
        var elapsed = now.GetElapsedTime(_startTimestamp);
        var wall = now.GetUtcNow() - _start;
        return wall > elapsed ? wall : elapsed;
    }

    public bool IsOver(TimeProvider now) => Age(now) >= duration;
}
