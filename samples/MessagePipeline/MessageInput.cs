namespace MessagePipeline;

/// <summary>Where the messages come from.</summary>
internal sealed class MessageInput : IDisposable
{
    private const string BundledFile = "messages.txt";
    private static readonly TimeSpan FirstByte = TimeSpan.FromSeconds(5);

    private MessageInput(Stream stream, string name, long? length) => (Stream, Name, Length) = (stream, name, length);

    public Stream Stream { get; }

    /// <summary>What to call it in errors.</summary>
    public string Name { get; }

    /// <summary>In bytes, where it is known.</summary>
    public long? Length { get; }

    /// <exception cref="InputException">There is nothing to read.</exception>
    public static async Task<MessageInput> OpenAsync(PipelineOptions options, CancellationToken cancellationToken)
    {
        if (options.File == "-") return StandardInput();
        if (options.File is { } path) return OpenFile(path);
        if (options.Mode == OutputMode.Conversations)
        {
            return Console.IsInputRedirected && !IsNullDevice()
                ? StandardInput()
                : throw new InputException("--conversations needs a FILE, or conversations on standard input.");
        }
        if (!Console.IsInputRedirected || IsNullDevice()) return Bundled();

        var input = StandardInput();
        // A script that asks for JSON gets what it piped in, be it late or nothing at all.
        if (options.Mode == OutputMode.Json) return input;

        // A newcomer's shell may leave a pipe open that nobody writes to; better the bundled messages than silence.
        var first = new byte[1];
        try
        {
            var read = await input.Stream.ReadAsync(first, cancellationToken).AsTask().WaitAsync(FirstByte, cancellationToken);
            return read == 0 ? Bundled() : new MessageInput(new PrefixedStream(first[0], input.Stream), input.Name, length: null);
        }
        catch (TimeoutException)
        {
            await Console.Error.WriteLineAsync("Nothing came on standard input; showing the bundled messages. Use - to wait for it.");
            return Bundled();
        }
    }

    public void Dispose() => Stream.Dispose();

    private static MessageInput StandardInput() => new(Console.OpenStandardInput(), "standard input", length: null);

    private static MessageInput Bundled() => OpenFile(Path.Combine(AppContext.BaseDirectory, BundledFile));

    private static MessageInput OpenFile(string path)
    {
        if (Directory.Exists(path)) throw new InputException($"{path} is a directory. Name a file.");
        try
        {
            var stream = new FileStream(path, new FileStreamOptions
            {
                Options = FileOptions.SequentialScan,
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = 0,
            });
            return new MessageInput(stream, path, stream.CanSeek ? stream.Length : null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path} does not exist. Check the name and the folder you are in.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{path} can't be opened: {e.Message}");
        }
    }

    /// <summary>Whether standard input is the null device, which is how "no input" looks to a service or a build.</summary>
    private static bool IsNullDevice() =>
        OperatingSystem.IsLinux() && new FileInfo("/proc/self/fd/0").LinkTarget == "/dev/null";
}
