using FraudGuard.Tool.Evaluation;

namespace FraudGuard.Tool.Tests;

internal sealed class ProportionTests
{
    // Wilson's interval: worked examples as R's binom::binom.wilson gives them.
    [TestCase(0, 10, 0, 0, 0.277533)]
    [TestCase(5, 10, 0.5, 0.236593, 0.763407)]
    [TestCase(10, 10, 1, 0.722467, 1)]
    public void The_interval_is_Wilsons(int count, int total, double rate, double low, double high)
    {
        var proportion = new Proportion(count, total);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(proportion.Rate, Is.EqualTo(rate));
            Assert.That(proportion.Low, Is.EqualTo(low).Within(2e-6));
            Assert.That(proportion.High, Is.EqualTo(high).Within(2e-6));
        }
    }

    [Test]
    public void Of_nothing_there_is_no_share() => Assert.That(new Proportion(0, 0).Rate, Is.Null);
}
