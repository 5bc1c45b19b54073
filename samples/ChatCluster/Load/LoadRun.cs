using System.Globalization;

namespace ChatCluster.Load;

/// <summary>One load from beginning to end.</summary>
internal static class LoadRun
{
    public static async Task<int> RunAsync(LoadOptions options)
    {
        // Before anything that takes time: is there a Redis, and a silo?
        using var reference = new Reference(static _ => { });
        await using ILoadTarget target = options.Redis is { } redis
            ? await ClusterTarget.ConnectAsync(redis, options.Cluster, reference.Messages)
            : new InProcessTarget(reference.Messages);
        var (warmUp, load) = await Workload.CreateAsync(options, reference);
        // In this process nothing waits; more workers than processors would only measure how they are put off.
        var workers = Math.Min(load.Conversations, target is InProcessTarget ? Math.Min(options.Concurrency, Environment.ProcessorCount) : options.Concurrency);
        if (warmUp.Messages > 0) await new LoadGenerator(target, warmUp, workers, showProgress: false).RunAsync();
        Console.WriteLine($"load begins: {load.Messages} messages, {load.Conversations} conversations, {workers} at once");
        var result = await new LoadGenerator(target, load, workers, showProgress: true).RunAsync();
        Write(result);
        if (options.Row is { } row) await File.AppendAllTextAsync(row.FullName, Row(result));
        return result.IsRight ? ExitCode.Success : ExitCode.Failed;
    }

    private static void Write(LoadResult result) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"""
        acknowledged    {result.Acknowledged:N0} of {result.Sent:N0}, {result.Retries:N0} retries
        counted         {result.Counted:N0} changed what is remembered of their conversation
        speed           {result.MessagesPerSecond:N0} messages/second, {result.Elapsed.TotalSeconds:0.00} s
        latency         p50 {Time(result.Percentile(0.5))}, p90 {Time(result.Percentile(0.9))}, p99 {Time(result.Percentile(0.99))}, most {Time(result.Percentile(1))}
        wrong answers   {result.WrongAnswers:N0}
        wrong states    {result.WrongStates:N0}
        {(result.IsRight ? "verified: every message was acknowledged and has had its effect, once" : "NOT AS IT HAS TO BE")}
        """));

    private static string Row(LoadResult result) => string.Create(CultureInfo.InvariantCulture,
        $"{result.MessagesPerSecond:0}\t{result.Percentile(0.5):0}\t{result.Percentile(0.9):0}\t{result.Percentile(0.99):0}\t{result.Percentile(1):0}\t{result.Acknowledged}\t{result.Counted}\t{result.Retries}\t{result.WrongAnswers}\t{result.WrongStates}\t{result.ProcessorTime.TotalMicroseconds / Math.Max(result.Acknowledged, 1):0.0}\n");

    private static string Time(double microseconds) => microseconds < 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{microseconds:0} µs")
        : string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1000:0} ms");
}
