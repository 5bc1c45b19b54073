using System.Threading.Channels;

namespace MessagePipeline;

/// <summary>
/// One reader, several workers, one writer that gets the results in the order of the input. Two bounded channels carry
/// the same jobs, one to whichever worker is free, one in order to the writer; when the writer is slow both fill up and
/// the reader waits.
/// </summary>
internal static class OrderedPipeline
{
    /// <summary>Runs to the end of the source, or to the first failure.</summary>
    /// <param name="source">The input.</param>
    /// <param name="work">Done by many threads at once.</param>
    /// <param name="write">Called once for every item, in order, by one caller at a time.</param>
    /// <param name="workers">How many items are worked on at once.</param>
    /// <param name="capacity">How many items may be between reader and writer.</param>
    /// <param name="cancellationToken">Stops reading and working.</param>
    /// <remarks>A failure of the source or of the work is thrown after all results before it have been written.</remarks>
    public static async Task RunAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> source,
        Func<TIn, CancellationToken, ValueTask<TOut>> work,
        Func<TOut, CancellationToken, ValueTask> write,
        int workers,
        int capacity,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pending = Channel.CreateBounded<Job<TIn, TOut>>(new BoundedChannelOptions(capacity) { SingleWriter = true });
        var ordered = Channel.CreateBounded<Job<TIn, TOut>>(
            new BoundedChannelOptions(capacity) { SingleWriter = true, SingleReader = true });

        var reading = Task.Run(() => ReadAsync(source, pending.Writer, ordered.Writer, stop.Token), CancellationToken.None);
        var working = Enumerable.Range(0, workers)
            .Select(_ => Task.Run(() => WorkAsync(pending.Reader, work, stop.Token), CancellationToken.None))
            .ToArray();
        try
        {
            await foreach (var job in ordered.Reader.ReadAllAsync(stop.Token))
                await write(await job.Result.Task.WaitAsync(stop.Token), stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            // Their own failures have reached the writer through the channel or the job.
            await Task.WhenAll([reading, .. working]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> source,
        ChannelWriter<Job<TIn, TOut>> pending,
        ChannelWriter<Job<TIn, TOut>> ordered,
        CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await foreach (var item in source.WithCancellation(cancellationToken))
            {
                var job = new Job<TIn, TOut>(item);
                await ordered.WriteAsync(job, cancellationToken);
                await pending.WriteAsync(job, cancellationToken);
            }
        }
        catch (Exception e)
        {
            failure = e;
        }
        pending.Complete();
        ordered.Complete(failure);
    }

    private static async Task WorkAsync<TIn, TOut>(
        ChannelReader<Job<TIn, TOut>> pending, Func<TIn, CancellationToken, ValueTask<TOut>> work, CancellationToken cancellationToken)
    {
        await foreach (var job in pending.ReadAllAsync(cancellationToken))
        {
            try
            {
                job.Result.SetResult(await work(job.Item, cancellationToken));
            }
            catch (Exception e)
            {
                job.Result.SetException(e);
            }
        }
    }

    private sealed class Job<TIn, TOut>(TIn item)
    {
        public TIn Item { get; } = item;

        public TaskCompletionSource<TOut> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
