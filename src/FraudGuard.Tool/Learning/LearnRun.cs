using FraudGuard.Inspection;
using FraudGuard.Matching;
using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Evaluation;

namespace FraudGuard.Tool.Learning;

/// <summary>One run of <c>learn</c>: learns from all messages, and leaves each source out in turn to see what that is worth.</summary>
internal sealed class LearnRun
{
    private const Folding Form = Folding.Case | Folding.Width | Folding.ChineseVariants;

    private readonly CueLearner _learner;
    private readonly List<CueMessage> _messages;
    private readonly List<string> _sources;

    /// <param name="inspector">What the cues are learnt on top of.</param>
    /// <param name="learner">How they are learnt.</param>
    /// <param name="messages">Labelled messages.</param>
    /// <param name="ordinary">Everyday talk, benign.</param>
    /// <param name="language">Which kind of component to look for.</param>
    public LearnRun(MessageInspector inspector, CueLearner learner, IEnumerable<CorpusItem> messages, IEnumerable<CorpusItem> ordinary, string language)
    {
        _learner = learner;
        var folding = new CharacterFolding(Form);
        _messages = [.. messages.Select(m => Read(m, false)), .. ordinary.Select(m => Read(m, true))];
        _sources = [.. _messages.Where(static m => !m.IsOrdinary).Select(static m => m.Item.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        CueMessage Read(CorpusItem item, bool isOrdinary)
        {
            return new CueMessage(item, CueExtractor.Extract(folding.Fold(item.Text), language), inspector.Inspect(item.Text).LogOdds, isOrdinary);
        }
    }

    /// <summary>How many steps <see cref="Run"/> reports.</summary>
    public int Steps => _sources.Count + 1;

    public LearnOutcome Run(Action<int> report, CancellationToken cancellationToken)
    {
        var cues = _learner.Learn(_messages, cancellationToken);
        report(1);
        var before = _messages.Where(static m => !m.IsOrdinary).Select(static m => (m.Item.Source, m.Offset, m.Item.Label == CorpusLabel.Fraud)).ToList();
        var leftOut = new List<(string Source, double LogOdds, bool IsFraud)>();
        foreach (var source in _sources)
        {
            if (_sources.Count < 2) break;
            var weights = _learner.Learn([.. _messages.Where(m => m.Item.Source != source)], cancellationToken)
                .ToDictionary(static c => c.Text, static c => c.Weight, StringComparer.Ordinal);
            leftOut.AddRange(_messages.Where(m => m.Item.Source == source && !m.IsOrdinary)
                .Select(m => (source, m.Offset + CueLearner.Score(weights, m), m.Item.Label == CorpusLabel.Fraud)));
            report(2 + _sources.IndexOf(source));
        }

        return new LearnOutcome(cues, ScoreCurve.Of("lexicons", before.Select(static m => (m.Offset, m.Item3))), ScoreCurve.Of("left out", leftOut.Select(static m => (m.LogOdds, m.IsFraud))));
    }
}
