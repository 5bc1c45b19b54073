using FraudGuard.Inspection;
using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Fitting;

/// <summary>Fits the weights of a model to messages.</summary>
internal sealed class LexiconFitter(FitModel model, FitSettings settings)
{
    // Which members of a limited group count depends on their weights; so fitted weights may change what counts.
    private const int MaxRounds = 4;
    private const int Decimals = 2;
    private const double Tolerance = 1e-6;

    public FitWeights Fit(IReadOnlyList<CorpusItem> messages, double l2, CancellationToken cancellationToken)
    {
        var weights = model.Written;
        for (var round = 0; round < MaxRounds; round++)
        {
            var rows = FitRows.Of(model, model.CreateInspector(weights), messages, cancellationToken);
            // Whoever sets the bias afterwards still has it fitted along: else the weights would do its work.
            var fitted = Rounded(Solve(rows, l2, cancellationToken));
            if (IsSame(fitted, weights)) break;
            weights = fitted;
        }

        if (settings.FalseAlarms is { } rate && model.BiasMayMove)
            weights = weights with { Bias = BiasCalibration.Calibrate(model.CreateInspector(weights), weights.Bias, messages, rate, new InspectionOptions().MediumThreshold) };
        return weights;
    }

    /// <summary>The strength that does best on sources that were left out, by loss.</summary>
    public double ChooseL2(IReadOnlyList<CorpusItem> messages, CancellationToken cancellationToken)
    {
        if (settings.L2 is [var only]) return only;
        var rows = FitRows.Of(model, model.CreateInspector(model.Written), messages, cancellationToken);
        var sources = rows.Select(static r => r.Source).Distinct(StringComparer.Ordinal).ToList();
        if (sources.Count < 2) return settings.L2.Max();
        return settings.L2.MinBy(l2 => sources.Average(source =>
        {
            var weights = Solve([.. rows.Where(r => r.Source != source)], l2, cancellationToken);
            return LogisticSolver.Loss(model, [.. rows.Where(r => r.Source == source)], weights, settings);
        }));
    }

    private FitWeights Solve(List<FitRow> rows, double l2, CancellationToken cancellationToken)
    {
        var entries = model.Entries.Select(e => new SolverEntry(e.Written, settings.PriorIsZero ? 0 : e.Written, l2, e.Lowest, e.Highest)).ToList();
        var (weights, bias) = LogisticSolver.Solve(
            entries, rows, FitRows.Importance(rows, settings), model.Written.Bias, model.BiasMayMove, settings.L1, Tolerance, cancellationToken);
        return new FitWeights(model.Entries.Select((e, i) => (e.Id, Weight: weights[i])).ToDictionary(static w => w.Id, static w => w.Weight, StringComparer.Ordinal), bias);
    }

    // A weight that hardly moved stays as written, to the last digit.
    private FitWeights Rounded(FitWeights weights) => new(
        model.Entries.ToDictionary(static e => e.Id, e => Round(weights.Weights[e.Id], e.Written), StringComparer.Ordinal),
        Round(weights.Bias, model.Written.Bias));

    private static double Round(double value, double written) =>
        Math.Abs(value - written) < 0.5 * Math.Pow(10, -Decimals) ? written : Math.Round(value, Decimals);

    private static bool IsSame(FitWeights a, FitWeights b) =>
        a.Bias == b.Bias && a.Weights.All(w => b.Weights[w.Key] == w.Value);
}
