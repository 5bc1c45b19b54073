namespace FraudGuard.Tests.Matching;

/// <summary>Measures what an action allocates when it has run before.</summary>
internal static class Allocation
{
    /// <returns>
    /// The least of several runs, in bytes: a garbage collection caused by another test may empty the array pools in between.
    /// </returns>
    public static long Least(Action action)
    {
        var least = long.MaxValue;
        action();
        for (var run = 0; run < 8 && least != 0; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
