using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Evaluation;

/// <summary>Counts what was warned about.</summary>
internal static class Rates
{
    /// <param name="name">What the messages have in common.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="kinds">Which categories are right for a corpus's own labels.</param>
    public static EvaluationSlice Of(string name, IReadOnlyCollection<ScoredMessage> messages, CategoryKinds? kinds = null)
    {
        kinds ??= CategoryKinds.None;
        return new EvaluationSlice(
            name,
            Proportion.Of(Labelled(CorpusLabel.Fraud), static m => m.IsWarned),
            Proportion.Of(Labelled(CorpusLabel.Benign), static m => m.IsWarned),
            Proportion.Of(messages.Where(static m => m.IsWarned && m.Item.Label != CorpusLabel.Spam), static m => m.Item.Label == CorpusLabel.Fraud),
            Proportion.Of(Labelled(CorpusLabel.Spam), static m => m.IsWarned),
            Proportion.Of(
                messages.Where(m => m.IsWarned && kinds.Of(m.Item).Count > 0),
                m => m.Assessment.Category is { } given && kinds.Of(m.Item).Contains(given)));

        IEnumerable<ScoredMessage> Labelled(CorpusLabel label) => messages.Where(m => m.Item.Label == label);
    }
}
