using System.Diagnostics;

namespace FraudGuard.Benchmarks.Comparison;

/// <summary>Times several engines on the same messages, turn by turn.</summary>
/// <remarks>
/// One pass of each after the other, and the median of all passes: whatever slows the machine down for a while slows all
/// of them down, so that their ratios stay.
/// </remarks>
internal static class InterleavedTimer
{
    private const int MinPasses = 7;
    private const int MaxPasses = 301;

    /// <param name="engines">The engines.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="budget">About how long to go on.</param>
    /// <returns>For each engine, its time per UTF-16 unit.</returns>
    public static Timing[] Run(IReadOnlyList<Engine> engines, string[] messages, TimeSpan budget)
    {
        var portions = engines.Select(engine => messages.Take(engine.MessageLimit).ToArray()).ToArray();
        var units = portions.Select(portion => (double)portion.Sum(message => (long)message.Length)).ToArray();
        var times = engines.Select(_ => new List<double>()).ToArray();

        // The runtime compiles what runs often in the background, in steps, once nothing new has run for a while.
        for (var round = 0; round < 3; round++)
        {
            WarmUp(engines, portions);
            Thread.Sleep(150);
        }

        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < MaxPasses && (pass < MinPasses || Stopwatch.GetElapsedTime(start) < budget); pass++)
        {
            for (var i = 0; i < engines.Count; i++)
            {
                var from = Stopwatch.GetTimestamp();
                engines[i].Run(portions[i]);
                times[i].Add(Stopwatch.GetElapsedTime(from).TotalNanoseconds / units[i]);
            }
        }

        return [.. times.Select(list => new Timing(Median(list), list.Min()))];
    }

    public static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }

    private static void WarmUp(IReadOnlyList<Engine> engines, string[][] portions)
    {
        for (var i = 0; i < engines.Count; i++)
        {
            var from = Stopwatch.GetTimestamp();
            for (var pass = 0; pass < 2 || (pass < 200 && Stopwatch.GetElapsedTime(from).TotalMilliseconds < 60); pass++) engines[i].Run(portions[i]);
        }
    }
}
