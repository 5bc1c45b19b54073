using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed class VerifyFuzzTests
{
    /// <summary>Whatever is done to a bundle, verifying it gives an answer, and only the untouched bundle is intact.</summary>
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Damaged_bundles_get_an_answer(int seed)
    {
        byte[] original = await SampleBundle.BuildAsync(SampleBundle.Full(EvidenceVerifyTests.SignedOptions()));
        var random = new Random(seed);
        for (int round = 0; round < 700; round++)
        {
            byte[] damaged = (byte[])original.Clone();
            int changes = random.Next(1, 6);
            for (int i = 0; i < changes && damaged.Length > 0; i++)
                damaged = Mutate(damaged, random);
            EvidenceVerification verification;
            try
            {
                verification = SampleBundle.Verify(damaged);
            }
            catch (Exception error)
            {
                throw new AssertionException($"seed {seed} round {round}: {error}");
            }

            bool same = damaged.AsSpan().SequenceEqual(original);
            Assert.That(verification.Verdict == EvidenceVerdict.Intact, Is.EqualTo(same), $"seed {seed} round {round}");
            Assert.That(verification.Findings.Count == 0, Is.EqualTo(same), $"seed {seed} round {round}");
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        int offset = random.Next(bytes.Length);
        int length = Math.Min(random.Next(1, 1 << random.Next(1, 12)), bytes.Length - offset);
        switch (random.Next(9))
        {
            case 0:
                bytes[offset] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[offset] = (byte)random.Next(256);
                return bytes;
            case 2:
                return ArchiveBytes.Remove(bytes, offset, length);
            case 3:
                var added = new byte[length];
                random.NextBytes(added);
                return ArchiveBytes.Insert(bytes, offset, added);
            case 4:
                return ArchiveBytes.Insert(bytes, random.Next(bytes.Length), bytes[offset..(offset + length)]);
            case 5:
                return bytes[..offset];
            case 6:
                random.NextBytes(bytes.AsSpan(offset, length));
                return bytes;
            case 7:
                // Digits, lengths and offsets are where parsers stumble.
                byte[] edges = [0, 1, 0x7F, 0x80, 0xFF, (byte)'"', (byte)'{', (byte)'9', (byte)'-'];
                bytes.AsSpan(offset, Math.Min(length, 8)).Fill(edges[random.Next(edges.Length)]);
                return bytes;
            default:
                // Near the end, where the directory is.
                int near = Math.Max(0, bytes.Length - 1 - random.Next(900));
                bytes[near] = (byte)random.Next(256);
                return bytes;
        }
    }
}
