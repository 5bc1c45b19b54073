using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Tests;

internal sealed class CorpusSplitTests
{
    // Computed with Python: hashlib.sha256(id.encode()).digest()[0] & 1.
    [TestCase("a", 0)]
    [TestCase("d", 0)]
    [TestCase("e", 1)]
    [TestCase("f", 1)]
    [TestCase("g", 1)]
    [TestCase("h", 0)]
    [TestCase("骗", 0)]
    [TestCase("taf-20250228_023012-tts_fraud_00001-o", 1)]
    public void Halves_follow_the_documented_hash(string id, int bit) =>
        Assert.That(CorpusSplit.HalfOf(id), Is.EqualTo(bit == 0 ? CorpusHalf.Fit : CorpusHalf.HeldOut));

    [Test]
    public void The_halves_are_about_equal()
    {
        var fit = Enumerable.Range(0, 10_000).Count(static i => CorpusSplit.HalfOf($"message-{i}") == CorpusHalf.Fit);

        Assert.That(fit, Is.InRange(4_800, 5_200));
    }
}
