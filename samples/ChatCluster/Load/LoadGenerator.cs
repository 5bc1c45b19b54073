using System.Diagnostics;

namespace ChatCluster.Load;

/// <summary>
/// Sends a workload: each worker has its share of the conversations and says one message of each in turn, so all go on
/// during the whole load, and no conversation has two messages under way.
/// </summary>
internal sealed class LoadGenerator(ILoadTarget target, Workload work, int workers, bool showProgress)
{
    private readonly int[] _acknowledged = new int[work.Conversations];
    private readonly bool[] _open = new bool[work.Conversations];
    private readonly List<double>[] _latencies = [.. Enumerable.Range(0, workers).Select(_ => new List<double>(work.Messages / workers + 1))];
    private int _done;
    private int _wrongAnswers;

    public async Task<LoadResult> RunAsync()
    {
        var processorTime = Environment.CpuUsage.TotalTime;
        var retries = target.Retries;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() => SendAsync(worker))));
        var elapsed = Stopwatch.GetElapsedTime(started);
        processorTime = Environment.CpuUsage.TotalTime - processorTime;

        var latencies = _latencies.SelectMany(static l => l).ToArray();
        Array.Sort(latencies);
        return new LoadResult
        {
            Sent = work.Messages,
            Acknowledged = _acknowledged.Sum(static n => (long)n),
            Counted = Enumerable.Range(0, work.Conversations).Sum(c => Enumerable.Range(0, _acknowledged[c]).LongCount(i => work.Counts(c, i))),
            Retries = target.Retries - retries,
            WrongAnswers = _wrongAnswers,
            WrongStates = await CheckAsync(),
            Elapsed = elapsed,
            ProcessorTime = processorTime,
            Latencies = latencies,
        };
    }

    private async Task SendAsync(int worker)
    {
        for (var index = 0; index < work.LengthOf(0); index++)
        {
            for (var conversation = worker; conversation < work.Conversations; conversation += workers)
            {
                if (index >= work.LengthOf(conversation)) continue;
                if (!_open[conversation]) await SendAsync(worker, conversation, index);
                Report(Interlocked.Increment(ref _done));
            }
        }
    }

    private async Task SendAsync(int worker, int conversation, int index)
    {
        var message = work.Message(conversation, index);
        var sent = Stopwatch.GetTimestamp();
        try
        {
            var assessment = await target.InspectAsync($"m{index}", message);
            _latencies[worker].Add(Stopwatch.GetElapsedTime(sent).TotalMicroseconds);
            _acknowledged[conversation]++;
            if (Answer.Of(assessment) != work.Answer(conversation, index)) Interlocked.Increment(ref _wrongAnswers);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Never acknowledged: it may have had its effect or not. Nothing more is said in this conversation.
            _open[conversation] = true;
            await Console.Error.WriteLineAsync($"not acknowledged: {e.GetType().Name}");
        }
    }

    // Everything acknowledged has to be in what is stored, and nothing twice: the bytes are those that the same messages
    // leave in the in-process inspector.
    private async Task<long> CheckAsync()
    {
        const int AtOnce = 1000;
        var wrong = 0L;
        foreach (var some in Enumerable.Range(0, work.Conversations).Chunk(AtOnce))
            wrong += (await Task.WhenAll(some.Select(IsRightAsync))).LongCount(static right => !right);
        return wrong;
    }

    private async Task<bool> IsRightAsync(int conversation)
    {
        var stored = await target.ReadStateAsync(work.IdOf(conversation));
        var said = _acknowledged[conversation];
        return stored.Span.SequenceEqual(work.State(conversation, said).Span)
            || (_open[conversation] && stored.Span.SequenceEqual(work.State(conversation, said + 1).Span));
    }

    private void Report(int done)
    {
        if (!showProgress || work.Messages < 10) return;
        var tenth = (int)((long)done * 10 / work.Messages);
        if (tenth > (int)((long)(done - 1) * 10 / work.Messages)) Console.WriteLine($"{10 * tenth} %");
    }
}
