namespace MessagePipeline;

/// <summary>A stream of which one byte has been read already.</summary>
internal sealed class PrefixedStream(byte first, Stream rest) : Stream
{
    private bool _done;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_done || buffer.IsEmpty) return rest.ReadAsync(buffer, cancellationToken);
        _done = true;
        buffer.Span[0] = first;
        return ValueTask.FromResult(1);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_done || count == 0) return rest.Read(buffer, offset, count);
        _done = true;
        buffer[offset] = first;
        return 1;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
