using FraudGuard.Lexicons;
using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Fitting;

namespace FraudGuard.Tool.Learning;

/// <summary>
/// Learns what short components of messages tell beyond what the lexicons already say: logistic regression on top of the
/// lexicons' log-odds, pulled towards 0.
/// </summary>
internal sealed class CueLearner(LearnSettings settings, FitSettings fitting)
{
    // Below this a weight would be lost in rounding.
    private const double SmallestWeight = 0.02;
    private const int Decimals = 2;
    private const double Tolerance = 1e-3;

    public List<Cue> Learn(IReadOnlyList<CueMessage> messages, CancellationToken cancellationToken)
    {
        var vocabulary = CueVocabulary.Of(messages, settings);
        var rows = Rows(messages, vocabulary);
        var weights = Solve(rows, vocabulary.Count, cancellationToken);
        var uses = new int[vocabulary.Count];
        foreach (var feature in rows.SelectMany(static r => r.Features)) uses[feature]++;

        // What moves the sums of most messages by most. The rest is left out and the weights are fitted once more without it.
        var kept = Enumerable.Range(0, vocabulary.Count)
            .OrderByDescending(i => Math.Abs(weights[i]) * Math.Sqrt(uses[i])).ThenBy(i => vocabulary[i], StringComparer.Ordinal)
            .Take(settings.Most).Order().ToList();
        if (kept.Count < vocabulary.Count)
        {
            vocabulary = [.. kept.Select(i => vocabulary[i])];
            rows = Rows(messages, vocabulary);
            weights = Solve(rows, vocabulary.Count, cancellationToken);
        }

        return Describe(messages, rows, vocabulary, weights);
    }

    /// <summary>What cues add to the log-odds of a message.</summary>
    public static double Score(IReadOnlyDictionary<string, double> weights, CueMessage message)
    {
        var sum = 0.0;
        foreach (var component in message.Components)
            if (weights.TryGetValue(component, out var weight)) sum += weight;
        return sum;
    }

    private static List<FitRow> Rows(IReadOnlyList<CueMessage> messages, List<string> vocabulary)
    {
        var places = vocabulary.Select(static (cue, i) => (cue, i)).ToDictionary(static p => p.cue, static p => p.i, StringComparer.Ordinal);
        return [.. messages.Select(message => new FitRow(
            message.Item.Source,
            message.Item.Label == CorpusLabel.Fraud,
            [.. message.Components.Where(places.ContainsKey).Select(c => places[c]).Order()],
            message.Offset,
            1))];
    }

    private double[] Solve(List<FitRow> rows, int count, CancellationToken cancellationToken)
    {
        var uses = new int[count];
        foreach (var feature in rows.SelectMany(static r => r.Features)) uses[feature]++;
        var entries = Enumerable.Range(0, count).Select(i => new SolverEntry(0, 0, settings.L2 * uses[i], -LexiconLimits.Weight, LexiconLimits.Weight)).ToList();
        return LogisticSolver.Solve(entries, rows, FitRows.Importance(rows, fitting), 0, fitBias: false, fitting.L1, Tolerance, cancellationToken).Weights;
    }

    private List<Cue> Describe(IReadOnlyList<CueMessage> messages, List<FitRow> rows, List<string> vocabulary, double[] weights)
    {
        var fraud = new int[vocabulary.Count];
        var benign = new int[vocabulary.Count];
        var categories = new Dictionary<string, int>?[vocabulary.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var feature in rows[i].Features)
            {
                if (!rows[i].IsFraud)
                {
                    benign[feature]++;
                    continue;
                }

                fraud[feature]++;
                if (messages[i].Item.Category is not { } category) continue;
                var counts = categories[feature] ??= new Dictionary<string, int>(StringComparer.Ordinal);
                counts[category] = counts.GetValueOrDefault(category) + 1;
            }
        }

        return [.. vocabulary
            .Select((text, i) => new Cue(text, Math.Round(weights[i], Decimals), weights[i] > 0 ? CategoryOf(categories[i]) : null, fraud[i], benign[i]))
            .Where(static cue => Math.Abs(cue.Weight) >= SmallestWeight)];
    }

    private string? CategoryOf(Dictionary<string, int>? counts)
    {
        if (counts is null) return null;
        var (category, most) = counts.OrderByDescending(static c => c.Value).ThenBy(static c => c.Key, StringComparer.Ordinal).First();
        // One more in the divisor: two messages out of two are no proof.
        return most >= settings.CategoryShare * (counts.Values.Sum() + 1) ? category : null;
    }
}
