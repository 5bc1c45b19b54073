namespace FraudGuard.Evidence;

/// <summary>Reads a seekable stream piece by piece, never beyond its end.</summary>
internal sealed class ArchiveReader(Stream stream, CancellationToken cancellationToken)
{
    public const int BufferSize = 128 << 10;

    private readonly byte[] _buffer = new byte[BufferSize];

    public long Length { get; } = stream.Length;

    /// <summary>Reads bytes at an offset; fewer only at the end of the stream.</summary>
    public int ReadAt(long offset, Span<byte> target)
    {
        if (offset < 0 || offset >= Length)
            return 0;
        cancellationToken.ThrowIfCancellationRequested();
        stream.Position = offset;
        return stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
    }

    /// <summary>The bytes of a range, or <see langword="null"/> when it is not wholly inside the stream.</summary>
    public byte[]? TryRead(long offset, long length, int limit)
    {
        if (length < 0 || length > limit || offset < 0 || offset > Length - length)
            return null;
        var bytes = new byte[length];
        return ReadAt(offset, bytes) == bytes.Length ? bytes : null;
    }

    /// <summary>Whether exactly these bytes stand at an offset.</summary>
    public bool Matches(long offset, ReadOnlySpan<byte> expected)
    {
        Span<byte> actual = expected.Length <= 1024 ? stackalloc byte[expected.Length] : new byte[expected.Length];
        return ReadAt(offset, actual) == expected.Length && actual.SequenceEqual(expected);
    }

    /// <summary>Hands the bytes of a range to a digest, and to a second reader when there is one; as many as there are.</summary>
    public void Digest(long offset, long length, ContentDigest digest, LineHasher? lines = null)
    {
        while (length > 0)
        {
            int count = ReadAt(offset, _buffer.AsSpan(0, (int)Math.Min(length, _buffer.Length)));
            if (count == 0)
                return;
            digest.Append(_buffer.AsSpan(0, count));
            lines?.Append(_buffer.AsSpan(0, count));
            offset += count;
            length -= count;
        }
    }

    /// <summary>The first place of a four-byte signature in a range, or -1.</summary>
    public long Find(uint signature, long from, long to)
    {
        Span<byte> pattern = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(pattern, signature);
        while (to - from >= pattern.Length)
        {
            int count = ReadAt(from, _buffer.AsSpan(0, (int)Math.Min(to - from, _buffer.Length)));
            if (count < pattern.Length)
                return -1;
            int index = _buffer.AsSpan(0, count).IndexOf(pattern);
            if (index >= 0)
                return from + index;
            from += count - pattern.Length + 1;
        }

        return -1;
    }
}
