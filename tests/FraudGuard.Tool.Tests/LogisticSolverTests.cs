using FraudGuard.Tool.Fitting;
using FraudGuard.Tool.Models;

namespace FraudGuard.Tool.Tests;

internal sealed class LogisticSolverTests : ToolFixture
{
    [Test]
    public void No_step_within_the_bounds_leads_lower([Range(1, 15)] int seed)
    {
        var random = new Random(seed);
        var model = new FitModel(LexiconFiles.Load([LexiconFile], useBuiltIn: false));
        var rows = Enumerable.Range(0, 40)
            .Select(i => new FitRow($"s{i % 3}", random.Next(2) == 0, [.. Enumerable.Range(0, model.Entries.Count).Where(_ => random.Next(2) == 0)], random.NextDouble(), random.Next(1, 9)))
            .Append(new FitRow("s0", true, [0], 0, 1)).Append(new FitRow("s0", false, [1], 0, 1)).ToList();
        var settings = new FitSettings { L1 = seed % 3 * 0.7, BalanceSources = seed % 2 == 0, PriorIsZero = seed % 5 == 0 };
        const double l2 = 0.3;

        var entries = model.Entries.Select(e => new SolverEntry(e.Written, settings.PriorIsZero ? 0 : e.Written, l2, e.Lowest, e.Highest)).ToList();
        var (weights, bias) = LogisticSolver.Solve(
            entries, rows, FitRows.Importance(rows, settings), model.Written.Bias, fitBias: true, settings.L1, tolerance: 1e-6, CancellationToken.None);
        var solved = new FitWeights(model.Entries.Select((e, i) => (e.Id, weights[i])).ToDictionary(), bias);
        var lowest = Objective(solved);

        for (var i = 0; i < 300; i++)
        {
            var size = Math.Pow(10, -random.Next(1, 5));
            var moved = new FitWeights(
                model.Entries.ToDictionary(static e => e.Id, e => Math.Clamp(solved.Weights[e.Id] + size * (random.NextDouble() - 0.5), e.Lowest, e.Highest)),
                solved.Bias + size * (random.NextDouble() - 0.5));
            Assert.That(Objective(moved), Is.GreaterThanOrEqualTo(lowest - 1e-6));
        }

        double Objective(FitWeights given)
        {
            var prior = model.Entries.Select(e => given.Weights[e.Id] - (settings.PriorIsZero ? 0 : e.Written)).ToList();
            return LogisticSolver.Loss(model, rows, given, settings) * rows.Sum(static r => r.Count)
                + l2 / 2 * prior.Sum(static d => d * d) + settings.L1 * prior.Sum(Math.Abs);
        }
    }
}
