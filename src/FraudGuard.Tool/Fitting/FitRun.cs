using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Evaluation;

namespace FraudGuard.Tool.Fitting;

/// <summary>One run of <c>fit</c>: chooses a strength, fits, and leaves each source out in turn to see what that is worth.</summary>
internal sealed class FitRun(FitModel model, FitSettings settings, IReadOnlyList<CorpusItem> messages)
{
    private const string All = "all";

    private readonly List<string> _sources = [.. messages.Select(static m => m.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>How many steps <see cref="Run"/> reports.</summary>
    public int Steps => _sources.Count + 2;

    public FitOutcome Run(Action<int> report, CancellationToken cancellationToken)
    {
        var fitter = new LexiconFitter(model, settings);
        var l2 = fitter.ChooseL2(messages, cancellationToken);
        report(1);
        var weights = fitter.Fit(messages, l2, cancellationToken);
        report(2);
        var written = Score(model.Written, messages);
        var fitted = Score(weights, messages);
        var leftOut = new List<ScoredMessage>();
        foreach (var source in _sources)
        {
            if (_sources.Count < 2) break;
            var without = fitter.Fit([.. messages.Where(m => m.Source != source)], l2, cancellationToken);
            leftOut.AddRange(Score(without, [.. messages.Where(m => m.Source == source)]));
            report(3 + _sources.IndexOf(source));
        }

        return new FitOutcome(
            weights, l2, Moved(weights, written), Compare(All, static _ => true),
            [.. _sources.Select(source => Compare(source, m => m.Item.Source == source))]);

        SourceResult Compare(string name, Func<ScoredMessage, bool> takes) => new(
            name,
            Rates.Of(name, [.. written.Where(takes)]),
            leftOut.Count > 0 ? Rates.Of(name, [.. leftOut.Where(takes)]) : null,
            Rates.Of(name, [.. fitted.Where(takes)]));
    }

    private List<ScoredMessage> Score(FitWeights weights, IReadOnlyList<CorpusItem> items)
    {
        var inspector = model.CreateInspector(weights);
        return [.. items.Select(item => new ScoredMessage(item, inspector.Inspect(item.Text)))];
    }

    private List<MovedWeight> Moved(FitWeights weights, List<ScoredMessage> scored)
    {
        var moved = model.Entries.Where(e => weights.Weights[e.Id] != e.Written)
            .ToDictionary(static e => e.Id, e => new MovedWeight(e.Id, e.Written, weights.Weights[e.Id], 0, 0), StringComparer.Ordinal);
        foreach (var message in scored)
        {
            foreach (var signal in message.Assessment.Signals)
            {
                if (!moved.TryGetValue(signal.Id, out var weight)) continue;
                moved[signal.Id] = message.Item.Label == CorpusLabel.Fraud ? weight with { Fraud = weight.Fraud + 1 } : weight with { Benign = weight.Benign + 1 };
            }
        }

        return [.. moved.Values.OrderByDescending(static w => Math.Abs(w.Fitted - w.Written)).ThenBy(static w => w.Id, StringComparer.Ordinal)];
    }
}
