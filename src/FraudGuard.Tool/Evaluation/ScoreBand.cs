using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Evaluation;

/// <summary>What a score is worth: the share of scams among the messages whose scores lie in a band.</summary>
/// <param name="From">The lowest score of the band.</param>
/// <param name="To">Where the next band begins; 1 belongs to the last.</param>
/// <param name="MeanScore">What the model claims, on average; <see langword="null"/> when no message lies in the band.</param>
/// <param name="Scams">What was so. Were scores probabilities for such a mixture of messages, the two would agree.</param>
internal sealed record ScoreBand(double From, double To, double? MeanScore, Proportion Scams)
{
    // The levels begin at 0.2, 0.5 and 0.9; a message in which nothing counts has 0.018.
    private static readonly double[] Bounds = [0, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 1];

    /// <summary>The bands over messages that are either fraud or benign.</summary>
    public static IReadOnlyList<ScoreBand> Of(IReadOnlyCollection<ScoredMessage> judged)
    {
        if (judged.Count == 0) return [];
        var bands = new List<ScoreBand>();
        for (var i = 0; i + 1 < Bounds.Length; i++)
        {
            var (from, to, isLast) = (Bounds[i], Bounds[i + 1], i + 2 == Bounds.Length);
            var members = judged.Where(m => m.Assessment.Score >= from && (m.Assessment.Score < to || isLast)).ToList();
            bands.Add(new ScoreBand(
                from, to,
                members.Count == 0 ? null : Math.Round(members.Average(static m => m.Assessment.Score), 6),
                Proportion.Of(members, static m => m.Item.Label == CorpusLabel.Fraud)));
        }

        return bands;
    }
}
