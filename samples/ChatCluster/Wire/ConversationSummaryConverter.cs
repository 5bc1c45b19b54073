using FraudGuard;
using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace ChatCluster.Wire;

[RegisterConverter]
public sealed class ConversationSummaryConverter : IConverter<ConversationSummary, ConversationSummarySurrogate>
{
    public ConversationSummary ConvertFromSurrogate(in ConversationSummarySurrogate surrogate) => new()
    {
        Score = surrogate.Score,
        Level = (RiskLevel)surrogate.Level,
        Category = surrogate.Category,
        Stages = [.. surrogate.Stages.Select(static stage => (ScamStage)stage)],
        Updates = surrogate.Updates,
        UpdatedAt = surrogate.UpdatedAt,
        Verdict = (ConversationVerdict?)surrogate.Verdict,
    };

    public ConversationSummarySurrogate ConvertToSurrogate(in ConversationSummary value) => new()
    {
        Score = value.Score,
        Level = (int)value.Level,
        Category = value.Category,
        Stages = [.. value.Stages.Select(static stage => (int)stage)],
        Updates = value.Updates,
        UpdatedAt = value.UpdatedAt,
        Verdict = (int?)value.Verdict,
    };
}
