using FraudGuard.Inspection;
using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Fitting;

/// <summary>Sets the bias at a false-alarm rate.</summary>
internal static class BiasCalibration
{
    private const double Step = 0.01;

    /// <returns>
    /// The highest bias, in steps of 0.01, at which no source of benign messages has a higher rate of warnings. Sources too
    /// small to show such a rate are taken together.
    /// </returns>
    public static double Calibrate(MessageInspector inspector, double bias, IEnumerable<CorpusItem> messages, double rate, double threshold)
    {
        var limit = Math.Log(threshold / (1 - threshold));
        var highest = double.PositiveInfinity;
        var benign = messages.Where(static m => m.Label == CorpusLabel.Benign).ToLookup(static m => m.Source);
        foreach (var group in benign.GroupBy(g => g.Count() * rate < 1 ? "" : g.Key))
        {
            var assessments = group.SelectMany(static g => g).Select(m => inspector.Inspect(m.Text)).ToList();
            // Without a signal that speaks for a scam nobody is warned, whatever the bias.
            var content = assessments
                .Where(static a => a.Signals.Any(static s => s.Weight > 0))
                .Select(a => a.LogOdds - bias).OrderDescending().ToList();
            var allowed = (int)(rate * assessments.Count);
            if (content.Count > allowed) highest = Math.Min(highest, limit - content[allowed]);
        }

        if (double.IsPositiveInfinity(highest)) return bias;
        // One step below: at the limit itself the message would be warned about.
        return Math.Round((Math.Ceiling(highest / Step) - 1) * Step, 2);
    }
}
