namespace FraudGuard.Tool.Fitting;

/// <summary>
/// Logistic regression with bounds and a prior, by coordinate descent with Newton steps: minimises
/// Σ importance·loss + Σ l2/2·(w − prior)² + l1·Σ|w − prior|. The bias is neither bounded nor pulled.
/// </summary>
/// <remarks>
/// The problem is convex and every step is taken only if it lowers the sum, so the result depends on nothing but the
/// data; no random numbers, no threads. A library for this would bring more code than these lines, and none at hand
/// pulls towards given weights within given signs.
/// </remarks>
internal sealed class LogisticSolver
{
    private const int MaxSweeps = 1000;
    private const int MaxHalvings = 30;
    private const double LongestStep = 4;

    private readonly IReadOnlyList<FitRow> _rows;
    private readonly double[] _importance;
    private readonly int[][] _rowsOf;
    private readonly double[] _logOdds;
    private readonly IReadOnlyList<SolverEntry> _entries;
    private readonly double[] _weights;
    private double _bias;

    private LogisticSolver(IReadOnlyList<SolverEntry> entries, IReadOnlyList<FitRow> rows, double[] importance, double bias)
    {
        (_entries, _rows, _importance) = (entries, rows, importance);
        _weights = [.. entries.Select(static e => e.Start)];
        _bias = bias;
        _logOdds = [.. rows.Select(r => _bias + r.Offset + r.Features.Sum(f => _weights[f]))];
        var rowsOf = entries.Select(static _ => new List<int>()).ToArray();
        for (var row = 0; row < rows.Count; row++)
            foreach (var feature in rows[row].Features) rowsOf[feature].Add(row);
        _rowsOf = [.. rowsOf.Select(static r => r.ToArray())];
    }

    /// <param name="entries">The weights.</param>
    /// <param name="rows">The messages; their features are places among the entries.</param>
    /// <param name="importance">How much each row counts.</param>
    /// <param name="bias">The log-odds of a message without features and offset, or where they begin.</param>
    /// <param name="fitBias">Whether the bias moves too.</param>
    /// <param name="l1">How much a weight has to gain before it leaves its prior at all.</param>
    /// <param name="tolerance">The longest step of a sweep at which the search ends.</param>
    /// <param name="cancellationToken">Ends the search with an exception.</param>
    public static (double[] Weights, double Bias) Solve(
        IReadOnlyList<SolverEntry> entries, IReadOnlyList<FitRow> rows, double[] importance, double bias, bool fitBias, double l1, double tolerance,
        CancellationToken cancellationToken)
    {
        var solver = new LogisticSolver(entries, rows, importance, bias);
        var everyRow = Enumerable.Range(0, rows.Count).ToArray();
        for (var sweep = 0; sweep < MaxSweeps; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var longest = fitBias ? Math.Abs(solver.StepBias(everyRow)) : 0;
            for (var i = 0; i < entries.Count; i++) longest = Math.Max(longest, Math.Abs(solver.StepWeight(i, l1)));
            if (longest < tolerance) break;
        }

        return (solver._weights, solver._bias);
    }

    /// <summary>The mean loss of rows under weights, by importance: natural logarithm, lower is better.</summary>
    public static double Loss(FitModel model, IReadOnlyList<FitRow> rows, FitWeights weights, FitSettings settings)
    {
        var importance = FitRows.Importance(rows, settings);
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < rows.Count; i++)
        {
            var logOdds = weights.Bias + rows[i].Offset + rows[i].Features.Sum(f => weights.Weights[model.Entries[f].Id]);
            sum += importance[i] * LossOf(logOdds, rows[i].IsFraud);
            total += importance[i];
        }

        return sum / total;
    }

    private double StepBias(int[] rows)
    {
        var (gradient, curvature) = Slopes(rows);
        var step = Math.Clamp(-gradient / curvature, -LongestStep, LongestStep);
        step = Shorten(step, rows, static _ => 0);
        _bias += step;
        return step;
    }

    private double StepWeight(int i, double l1)
    {
        var weight = _weights[i];
        var (_, prior, l2, lowest, highest) = _entries[i];
        var (gradient, curvature) = Slopes(_rowsOf[i]);
        // Where the quadratic model of the loss, with both penalties, is lowest (soft thresholding around the prior).
        var pull = curvature * (weight - prior) - gradient;
        var away = Math.Sign(pull) * Math.Max(0, Math.Abs(pull) - l1) / (curvature + l2);
        var target = Math.Clamp(prior + away, lowest, highest);
        var step = Math.Clamp(target - weight, -LongestStep, LongestStep);
        step = Shorten(step, _rowsOf[i], Penalty);
        _weights[i] += step;
        return step;

        double Penalty(double by)
        {
            var (before, after) = (weight - prior, weight + by - prior);
            return l2 / 2 * (after * after - before * before) + l1 * (Math.Abs(after) - Math.Abs(before));
        }
    }

    private (double Gradient, double Curvature) Slopes(int[] rows)
    {
        var (gradient, curvature) = (0.0, 1e-9);
        foreach (var row in rows)
        {
            var score = 1 / (1 + Math.Exp(-_logOdds[row]));
            gradient += _importance[row] * (score - (_rows[row].IsFraud ? 1 : 0));
            curvature += _importance[row] * score * (1 - score);
        }

        return (gradient, curvature);
    }

    // Halves a step until it lowers the sum, and takes it.
    private double Shorten(double step, int[] rows, Func<double, double> penalty)
    {
        for (var halving = 0; halving < MaxHalvings && step != 0; halving++, step /= 2)
        {
            var change = penalty(step);
            foreach (var row in rows)
                change += _importance[row] * (LossOf(_logOdds[row] + step, _rows[row].IsFraud) - LossOf(_logOdds[row], _rows[row].IsFraud));
            if (!(change < 0)) continue;
            foreach (var row in rows) _logOdds[row] += step;
            return step;
        }

        return 0;
    }

    private static double LossOf(double logOdds, bool isFraud)
    {
        var margin = isFraud ? logOdds : -logOdds;
        return Math.Max(0, -margin) + Math.Log(1 + Math.Exp(-Math.Abs(margin)));
    }
}
