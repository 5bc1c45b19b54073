namespace FraudGuard.Tool.Evaluation;

/// <summary>Recall, false alarms and precision over all thresholds.</summary>
/// <param name="Name">Which messages.</param>
/// <param name="Fraud">How many of them are fraudulent.</param>
/// <param name="Benign">How many of them are benign.</param>
/// <param name="RocArea">The area under recall over false alarms: 1 is perfect, 0.5 is chance.</param>
/// <param name="AveragePrecision">The area under precision over recall.</param>
/// <param name="RecallAt">What recall is to be had at given rates of false alarms.</param>
/// <param name="Points">The curve, from the highest threshold to the lowest.</param>
internal sealed record ScoreCurve(
    string Name, int Fraud, int Benign, double RocArea, double AveragePrecision, IReadOnlyList<RecallAt> RecallAt,
    IReadOnlyList<CurvePoint> Points)
{
    private static readonly double[] Rates = [0.001, 0.01, 0.03];

    /// <returns>The curve, or <see langword="null"/> when one of the two labels is missing.</returns>
    public static ScoreCurve? Of(string name, IEnumerable<(double Score, bool IsFraud)> scored)
    {
        var sorted = scored.OrderByDescending(static s => s.Score).ToList();
        var fraud = sorted.Count(static s => s.IsFraud);
        var benign = sorted.Count - fraud;
        if (fraud == 0 || benign == 0) return null;
        var points = new List<CurvePoint> { new(1, 0, 0, 1) };
        var (caught, alarms, area, precision) = (0, 0, 0.0, 0.0);
        for (var i = 0; i < sorted.Count;)
        {
            // Equal scores are one step: no threshold can tell them apart.
            var (score, caughtBefore, alarmsBefore) = (sorted[i].Score, caught, alarms);
            for (; i < sorted.Count && sorted[i].Score == score; i++)
            {
                if (sorted[i].IsFraud) caught++;
                else alarms++;
            }

            area += (double)(alarms - alarmsBefore) / benign * (caught + caughtBefore) / 2 / fraud;
            precision += (double)(caught - caughtBefore) / fraud * caught / (caught + alarms);
            points.Add(new CurvePoint(Round(score), Round((double)caught / fraud), Round((double)alarms / benign), Round((double)caught / (caught + alarms))));
        }

        var reachable = Rates.Select(rate => points.Last(p => p.FalseAlarms <= rate) is var p ? new RecallAt(rate, p.Recall, p.Threshold) : null!);
        return new ScoreCurve(name, fraud, benign, Round(area), Round(precision), [.. reachable], points);
    }

    private static double Round(double value) => Math.Round(value, 6);
}
