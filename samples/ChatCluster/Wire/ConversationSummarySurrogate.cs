using FraudGuard.Conversations;

namespace ChatCluster.Wire;

/// <summary>A <see cref="ConversationSummary"/> on its way.</summary>
[GenerateSerializer, Alias("fraudguard.summary")]
public struct ConversationSummarySurrogate
{
    [Id(0)]
    public double Score;

    [Id(1)]
    public int Level;

    [Id(2)]
    public string? Category;

    [Id(3)]
    public int[] Stages;

    [Id(4)]
    public long Updates;

    [Id(5)]
    public DateTimeOffset UpdatedAt;

    [Id(6)]
    public int? Verdict;
}
