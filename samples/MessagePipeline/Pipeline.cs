using System.Globalization;
using System.Text;
using FraudGuard.Conversations;
using FraudGuard.Guidance;
using FraudGuard.Inspection;

namespace MessagePipeline;

/// <summary>Reads messages, has them inspected by several workers, writes what they found in the order of the input.</summary>
internal sealed class Pipeline(
    PipelineOptions options, IMessageInspector inspector, IConversationInspector conversations, IWarningProvider warnings, TimeProvider time)
{
    // Enough to keep every worker busy; few, because one batch can be a single line of a gigabyte.
    private const int BatchesPerWorker = 2;

    // EPIPE, the same on every Unix; the console of Windows reports no such error.
    private const int BrokenPipe = 32;

    private long _messages;
    private long _warned;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var input = await MessageInput.OpenAsync(options, cancellationToken);
            await using var output = StandardOutput.Open();
            var started = time.GetTimestamp();
            await InspectAsync(input, output, cancellationToken);
            if (options.Mode == OutputMode.Warnings) await WriteAsync(output, Summary(time.GetElapsedTime(started)), cancellationToken);
            return ExitCode.Success;
        }
        catch (InputException e)
        {
            await Console.Error.WriteLineAsync($"error: {e.Message}");
            return ExitCode.Unusable;
        }
        catch (IOException e)
        {
            // A disk that is full or fails, on either side.
            await Console.Error.WriteLineAsync($"error: {e.Message}");
            return ExitCode.Unusable;
        }
        catch (BrokenPipeException)
        {
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Stopped after {_messages:N0} messages."));
            return ExitCode.Stopped;
        }
    }

    private async Task InspectAsync(MessageInput input, Stream output, CancellationToken cancellationToken)
    {
        IReport report = options.Mode switch
        {
            OutputMode.Json => new JsonReport(inspector),
            OutputMode.Conversations => new ConversationReport(conversations, input.Name),
            _ => new WarningReport(inspector, warnings, options.Culture, TerminalStyle.ForStandardOutput()),
        };
        var progress = input.Length is { } length && !Console.IsErrorRedirected ? new ProgressBar(length, time) : null;
        var workers = Environment.ProcessorCount;
        try
        {
            await OrderedPipeline.RunAsync(
                new Utf8LineReader(input.Stream, input.Name).ReadAsync(cancellationToken),
                (batch, token) => ReportAsync(report, batch, token),
                async (batch, token) =>
                {
                    progress?.Clear();
                    await WriteAsync(output, batch.Output, token);
                    _messages += batch.Messages;
                    _warned += batch.Warned;
                    if (batch.Failure is not null) throw batch.Failure;
                    progress?.Report(batch.EndOffset);
                },
                workers,
                workers * BatchesPerWorker,
                cancellationToken);
        }
        finally
        {
            progress?.Clear();
        }
    }

    private static async ValueTask<ReportBatch> ReportAsync(IReport report, LineBatch batch, CancellationToken cancellationToken)
    {
        var output = new MemoryStream();
        var messages = 0;
        var warned = 0;
        InputException? failure = null;
        foreach (var line in batch.Lines)
        {
            try
            {
                if (await report.WriteAsync(line, output, cancellationToken)) warned++;
                messages++;
            }
            catch (InputException e)
            {
                // The lines before it are good and are written before the error is shown.
                failure = e;
                break;
            }
        }
        return new ReportBatch(output.GetBuffer().AsMemory(0, (int)output.Length), messages, warned, batch.EndOffset, failure);
    }

    private static async Task WriteAsync(Stream output, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await output.WriteAsync(bytes, cancellationToken);
        }
        catch (IOException e) when (e.HResult == BrokenPipe)
        {
            throw new BrokenPipeException(e);
        }
    }

    private byte[] Summary(TimeSpan elapsed) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{_messages:N0} messages, {_warned:N0} warned, {_messages / Math.Max(elapsed.TotalSeconds, 1e-6):N0} messages/second\n"));
}
