using System.Runtime.CompilerServices;
using FraudGuard.Inspection;

namespace FraudGuard.Conversations;

// Puts a message's own sum and what the conversation adds into one assessment.
internal sealed class AssessmentComposer(ConversationModel model, CategoryIds categories, InspectionOptions thresholds)
{
    public FraudAssessment Compose(
        FraudAssessment own, FraudSignal[] split, MessageEvidence evidence, in ConversationState state, in StageValues added, double doubt)
    {
        AddedSignals place = default;
        Span<FraudSignal> adding = place;
        var count = 0;
        Add(adding, ref count, ConversationSignals.Earlier, model.EarlierWeight(state, added));
        Add(adding, ref count, ConversationSignals.Script, model.ScriptWeight(state));
        Add(adding, ref count, ConversationSignals.Feedback, ConversationModel.FeedbackWeight(state));
        Add(adding, ref count, ConversationSignals.Quote, -evidence.Quoted);
        // Doubt and relation only weaken or strengthen what there is.
        if (count > 0)
        {
            Add(adding, ref count, ConversationSignals.Doubt, doubt);
            if (evidence.Relation is null) Add(adding, ref count, ConversationSignals.Relation, state.Relation);
        }

        if (count == 0 && split.Length == 0) return own;
        var signals = new FraudSignal[own.Signals.Count + split.Length + count];
        adding[..count].CopyTo(signals);
        split.CopyTo(signals, count);
        for (var i = 0; i < own.Signals.Count; i++) signals[count + split.Length + i] = own.Signals[i];
        Array.Sort(signals, static (a, b) =>
            a.Index.CompareTo(b.Index) is var i and not 0 ? i
            : b.Length.CompareTo(a.Length) is var l and not 0 ? l : string.CompareOrdinal(a.Id, b.Id));
        var level = LevelOf(own.Bias, signals);
        return new FraudAssessment(own.Bias, signals, level, level == RiskLevel.None ? null : CategoryOf(own, split, state), own.LexiconVersion);
    }

    // `empty`: the assessment of a message that says nothing.
    public ConversationSummary Summarize(FraudAssessment empty, in ConversationState state)
    {
        var assessment = Compose(empty, [], MessageEvidence.None, state, default, ConversationModel.DoubtWeight(state));
        var stages = new List<ScamStage>();
        foreach (var stage in Enum.GetValues<ScamStage>())
            if (stage != ScamStage.None && ConversationModel.HasEvidence(state, stage)) stages.Add(stage);
        return new ConversationSummary
        {
            Score = assessment.Score,
            Level = assessment.Level,
            Category = assessment.Category,
            Stages = stages,
            Updates = state.Updates,
            UpdatedAt = DateTimeOffset.FromUnixTimeMilliseconds(state.UpdatedAt),
            Verdict = ConversationModel.FeedbackWeight(state) switch
            {
                < 0 => ConversationVerdict.NotScam,
                > 0 => ConversationVerdict.Report,
                _ => null,
            },
        };
    }

    private static void Add(Span<FraudSignal> signals, ref int count, string id, double weight)
    {
        if (weight != 0) signals[count++] = new FraudSignal(id, SignalKind.Context, 0, 0, null, ScamStage.None, weight);
    }

    // As the message's own level is found: computed as FraudAssessment computes its score, to the last bit.
    private RiskLevel LevelOf(double bias, ReadOnlySpan<FraudSignal> signals)
    {
        var logOdds = bias;
        var positive = false;
        foreach (ref readonly var signal in signals)
        {
            logOdds += signal.Weight;
            positive |= signal.Weight > 0;
        }

        if (!positive) return RiskLevel.None;
        var score = 1 / (1 + Math.Exp(-logOdds));
        return score >= thresholds.HighThreshold ? RiskLevel.High
            : score >= thresholds.MediumThreshold ? RiskLevel.Medium
            : score >= thresholds.LowThreshold ? RiskLevel.Low : RiskLevel.None;
    }

    // One for each of ConversationSignals.
    [InlineArray(6)]
    private struct AddedSignals
    {
        private FraudSignal _first;
    }

    // What the whole conversation speaks for; the message's own word where the state knows none.
    private string? CategoryOf(FraudAssessment own, FraudSignal[] split, in ConversationState state)
    {
        if (ConversationModel.LeadingCategory(state) is var id and not 0 && categories.NameOf(id) is { } name) return name;
        if (own.Category is not null) return own.Category;
        foreach (ref readonly var signal in split.AsSpan())
            if (signal.Weight > 0 && signal.Category is not null) return signal.Category;
        return null;
    }
}
