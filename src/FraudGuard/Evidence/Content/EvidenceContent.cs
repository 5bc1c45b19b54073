namespace FraudGuard.Evidence;

/// <summary>
/// Where the bytes of a file come from. A bundle reads them twice, once to measure and hash and once to write, and fails when the two differ;
/// so it never holds a file in memory.
/// </summary>
public sealed class EvidenceContent
{
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;

    private EvidenceContent(Func<CancellationToken, ValueTask<Stream>> open) => _open = open;

    /// <summary>Bytes in memory.</summary>
    /// <param name="bytes">The bytes. They are not copied: do not change them before the bundle is built.</param>
    /// <returns>The content.</returns>
    public static EvidenceContent FromBytes(ReadOnlyMemory<byte> bytes) =>
        new(_ => ValueTask.FromResult<Stream>(new ReadOnlyMemoryStream(bytes)));

    /// <summary>A file on disk, opened for reading only.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The content.</returns>
    public static EvidenceContent FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(_ => ValueTask.FromResult<Stream>(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan)));
    }

    /// <summary>Anything that can be opened twice and gives the same bytes both times.</summary>
    /// <param name="open">Opens a new stream at its start. The bundle disposes each stream it gets.</param>
    /// <returns>The content.</returns>
    public static EvidenceContent FromFactory(Func<CancellationToken, ValueTask<Stream>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new(open);
    }

    internal ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => _open(cancellationToken);
}
