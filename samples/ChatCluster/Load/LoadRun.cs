using System.Globalization;

namespace ChatCluster.Load;

/// <summary>One load from beginning to end.</summary>
internal static class LoadRun
{
    public static async Task<int> RunAsync(LoadOptions options)
    {
        // First what can be wrong, then what takes time.
        var dialogues = DialogueFile.Read(options.Dialogues);
        var redis = options.Redis is { } address ? await RedisServer.FindAsync(address) : null;
        using var library = new Reference(static _ => { });
        await using ILoadTarget target = redis is null
            ? new InProcessTarget(library.Messages)
            : await ClusterTarget.ConnectAsync(redis, options.Cluster, library.Messages);
        var (warmUp, load) = await Workload.CreateAsync(options, dialogues, library);
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
