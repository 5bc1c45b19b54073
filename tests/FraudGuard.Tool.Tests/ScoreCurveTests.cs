using FraudGuard.Tool.Evaluation;

namespace FraudGuard.Tool.Tests;

internal sealed class ScoreCurveTests
{
    [Test]
    public void The_area_is_the_chance_that_fraud_scores_higher([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        // Few values, so that many scores are equal.
        var scored = Enumerable.Range(0, 60).Select(i => (Score: random.Next(8) / 8.0, IsFraud: i % 3 == 0)).ToList();
        var pairs = from f in scored where f.IsFraud from b in scored where !b.IsFraud select f.Score > b.Score ? 1 : f.Score == b.Score ? 0.5 : 0;

        Assert.That(ScoreCurve.Of("x", scored)!.RocArea, Is.EqualTo(pairs.Average()).Within(1e-6));
    }

    [Test]
    public void Every_point_is_what_warning_from_its_threshold_on_would_give([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var scored = Enumerable.Range(0, 50).Select(_ => (Score: random.Next(1, 10) / 16.0, IsFraud: random.Next(2) == 0))
            .Append((Score: 0.5, IsFraud: true)).Append((Score: 0.5, IsFraud: false)).ToList();

        foreach (var point in ScoreCurve.Of("x", scored)!.Points.Skip(1))
        {
            var warned = scored.Where(s => s.Score >= point.Threshold).ToList();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(point.Recall, Is.EqualTo((double)warned.Count(static s => s.IsFraud) / scored.Count(static s => s.IsFraud)).Within(1e-6));
                Assert.That(point.FalseAlarms, Is.EqualTo((double)warned.Count(static s => !s.IsFraud) / scored.Count(static s => !s.IsFraud)).Within(1e-6));
                Assert.That(point.Precision, Is.EqualTo((double)warned.Count(static s => s.IsFraud) / warned.Count).Within(1e-6));
            }
        }
    }

    [Test]
    public void Recall_at_a_rate_stays_within_it()
    {
        var scored = Enumerable.Range(0, 1000).Select(static i => (i / 1000.0, false)).Append((0.9985, true)).Append((0.5, true));

        var at = ScoreCurve.Of("x", scored)!.RecallAt[0];

        Assert.That(at, Is.EqualTo(new RecallAt(0.001, 0.5, 0.9985)));
    }

    [Test]
    public void One_label_alone_has_no_curve() => Assert.That(ScoreCurve.Of("x", [(0.5, true)]), Is.Null);
}
