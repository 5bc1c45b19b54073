using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed class LargeAttachmentTests
{
    private const long Megabyte = 1 << 20;

    [Test]
    public async Task A_large_attachment_passes_through_small_buffers()
    {
        const long size = 256 * Megabyte;
        string path = Path.GetTempFileName();
        try
        {
            // What the first of everything costs is not the attachment's.
            SampleBundle.Verify(await SampleBundle.BuildAsync(SampleBundle.Small()));
            EvidenceBundleBuilder builder = SampleBundle.Small();
            builder.Add(new FileItem(), new EvidenceAttachment { FileName = "film.mp4", Content = EvidenceContent.FromFactory(_ => ValueTask.FromResult<Stream>(new GeneratedStream(size))) });
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await using (var output = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
                await builder.BuildAsync(output);
            long built = GC.GetTotalAllocatedBytes(precise: true) - before;
            await using FileStream input = File.OpenRead(path);
            before = GC.GetTotalAllocatedBytes(precise: true);
            EvidenceVerification verification = EvidenceBundle.Verify(input);
            long verified = GC.GetTotalAllocatedBytes(precise: true) - before;
            Assert.Multiple(() =>
            {
                Assert.That(input.Length, Is.GreaterThan(size));
                Assert.That(verification.Verdict, Is.EqualTo(EvidenceVerdict.Intact));
                Assert.That(built, Is.LessThan(8 * Megabyte), "allocated while building");
                Assert.That(verified, Is.LessThan(4 * Megabyte), "allocated while verifying");
            });
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>More than 4 GiB needs ZIP64. Takes minutes, so it runs only when asked for by name.</summary>
    [Test]
    [Explicit("writes more than 4 GiB to the temporary folder")]
    public async Task An_archive_beyond_four_gigabytes_is_whole_for_python_too()
    {
        string path = Path.GetTempFileName();
        try
        {
            EvidenceBundleBuilder builder = SampleBundle.Small();
            foreach (long size in new[] { uint.MaxValue, 5L })
                builder.Add(new FileItem(), new EvidenceAttachment { FileName = "film.mp4", Content = EvidenceContent.FromFactory(_ => ValueTask.FromResult<Stream>(new GeneratedStream(size))) });
            await using (FileStream output = File.Create(path))
                await builder.BuildAsync(output);
            await using (FileStream input = File.Open(path, FileMode.Open, FileAccess.ReadWrite))
            {
                Assert.That(EvidenceBundle.Verify(input).Verdict, Is.EqualTo(EvidenceVerdict.Intact));
                foreach (long offset in new[] { 5_000L, uint.MaxValue / 2, input.Length - 30, input.Length - 100 })
                {
                    Flip(input, offset);
                    Assert.That(EvidenceBundle.Verify(input).Verdict, Is.Not.EqualTo(EvidenceVerdict.Intact), $"byte {offset}");
                    Flip(input, offset);
                }
            }

            (int code, string text) = await ForeignTool.RunAsync("python3", ["-c", "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), [i.file_size for i in z.infolist()][-3:-1])", path]);
            Assert.That(text.Trim(), Is.EqualTo("None [4294967295, 5]"));
            Assert.That(code, Is.Zero);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Flip(FileStream file, long offset)
    {
        file.Position = offset;
        int value = file.ReadByte();
        file.Position = offset;
        file.WriteByte((byte)(value ^ 4));
        file.Flush();
    }

    /// <summary>Bytes that follow from their position, as many as asked for, none kept.</summary>
    private sealed class GeneratedStream(long length) : Stream
    {
        private static readonly byte[] s_pattern = CreatePattern();

        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            int count = (int)Math.Min(buffer.Length, length - _position);
            for (int filled = 0; filled < count;)
            {
                // A pattern whose length is prime, so that no buffer sees the same bytes twice in a row.
                ReadOnlySpan<byte> rest = s_pattern.AsSpan((int)((_position + filled) % s_pattern.Length));
                rest = rest[..Math.Min(rest.Length, count - filled)];
                rest.CopyTo(buffer[filled..]);
                filled += rest.Length;
            }

            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush()
        {
        }

        private static byte[] CreatePattern()
        {
            var pattern = new byte[1_000_003];
            new Random(4).NextBytes(pattern);
            return pattern;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
